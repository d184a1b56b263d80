"""Where an assumption of the reality check is tested: by a study, or by one of its outcomes."""
