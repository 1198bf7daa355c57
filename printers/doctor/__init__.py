"""Walking an admin from "no device" to "printed": what is seen, what is wrong, what to do next."""
