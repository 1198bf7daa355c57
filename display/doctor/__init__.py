"""Walking an admin from “nothing” to “seen and heard”: what there is, what is wrong, what to do."""
