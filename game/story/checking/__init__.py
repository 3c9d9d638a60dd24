"""What can be known of a whole story before it is played, beyond what compiling it shows: `check` asks here."""
