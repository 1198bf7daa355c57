# What “aufruf export” says. Its data dictionary has its words beside the columns.

export-needs = Say what is to be exported and where to: --state DIR --out FILE. Or ask for --dictionary.
export-format = The format { $format } does not fit here. There are: { $known }.
export-nothing = Nothing has happened yet in { $directory }: there is nothing to export.
export-events-of-history = The events of an imported log stand in the file that was imported. Of --source history there are: { $known }.
