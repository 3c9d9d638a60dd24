"""From played notes to the sound of instruments, a stem each. Must not know the score's form."""
