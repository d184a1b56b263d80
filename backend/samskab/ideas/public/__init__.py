"""The page of a public challenge, where people without an account leave their ideas."""
