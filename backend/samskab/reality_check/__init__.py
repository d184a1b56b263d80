"""Phase 2, the reality check: would the idea live in the organisation?"""
