"""What an idea is expected to do on the three bottom lines, fixed before it is tested."""
