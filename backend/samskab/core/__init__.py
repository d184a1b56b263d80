"""What every feature stands on: settings, database, records, problems, paging, events, audit."""
