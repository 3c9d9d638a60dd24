"""From a score as data to timed, phrased notes. Must not know how a note is made to sound."""
