"""Files: what is taken in, made safe, kept in the database and given out again."""
