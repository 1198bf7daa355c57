"""The process beside the hub that counts for it: it follows the journal and answers questions."""
