"""The demo municipality, made through the services so that it obeys every rule."""
