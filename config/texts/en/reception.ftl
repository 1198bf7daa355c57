# The reception.

reception-title = Reception
reception-help-issue = Issue the number that the form is filled in for
reception-help-actions = What is to happen with the chosen person: reprint, note, cancel …
reception-help-enter = Issue the number; among the people in the house: actions
