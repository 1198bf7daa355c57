# The supervisor.

supervisor-title = Supervisor
supervisor-help-issue = Issue a number
supervisor-help-actions = All that can be done with the chosen row (also Enter)
supervisor-help-enter = Actions of the chosen row; on a warning: go there
supervisor-no-terminal = no terminal
supervisor-no-warnings = All is well.
supervisor-warning-unserved = No counter open, { $count } waiting: { $service }
supervisor-warning-after-closing = Closed, { $count } still waiting: { $service }
supervisor-warning-reserved = { $number } waits for counter { $counter } only, which is closed
supervisor-warning-wait = Waiting time: { $service }
supervisor-warning-service = Counter { $counter }, { $number } takes long
supervisor-warning-idle = Counter { $counter } calls nobody
supervisor-warning-no-terminal = Counter { $counter } is open, but has no terminal
