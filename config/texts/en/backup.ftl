# "aufruf backup" and "aufruf restore": the site in one file, and back.

backup-saved = { $file } holds the site “{ $site }”: { $files ->
    [one] one file
   *[other] { $files } files
}, { $events } events until { $last }, { NUMBER($megabytes, maximumFractionDigits: 1) } MB.
backup-dropped = { $count ->
    [one] One older backup was deleted.
   *[other] { $count } older backups were deleted.
}
backup-keep-folder = --keep needs a folder as the target, and a number that is not below 0.
backup-where-to = Name either a new state directory or --drill.

backup-proved = { $file } is a complete backup of the site “{ $site }” of { $made } (version { $version }): { $files ->
    [one] one file
   *[other] { $files } files
}, each readable and unchanged.
backup-chain = The journal holds from the first event ({ $first }) to the last ({ $last }): { $events } events, { $issued } numbers, { $called } calls, end of the chain { $head }.
backup-figures = { $count ->
    [one] One figure was counted again and is equal.
   *[other] { $count } figures were counted again and are equal.
}
backup-removed = Removed since then and therefore left out: keys: { $keys }, clerks: { $clerks }.
backup-drilled = The drill has succeeded ({ NUMBER($seconds, maximumFractionDigits: 1) } seconds). What it made is deleted again.
backup-restored = The site lies in { $directory } now ({ NUMBER($seconds, maximumFractionDigits: 1) } seconds). What had to be deleted meanwhile is deleted; the hub can start.

backup-no-state = There is no hub’s journal in { $directory }: there is nothing to save.
backup-no-folder = There is no folder { $directory }.
backup-exists = { $file } exists already. A backup never overwrites anything.
backup-under-way = Another backup is being made in { $directory } at this moment.
backup-no-room = There is not enough room in { $directory }.
backup-file-error = { $file } cannot be used: { $reason }
backup-no-file = There is no backup { $file }.
backup-none = There is no backup in { $directory }.
backup-several = There are backups of several sites in { $directory } ({ $sites }); please name a file.
backup-not-empty = { $directory } is not empty. A backup is put back into a new or empty directory only.
backup-torn = { $file } is not a complete backup of aufruf.
backup-unknown = This version cannot read the backup: { $reason }
backup-incomplete = The backup is incomplete or changed: “{ $file }” is not as its list says.
backup-damaged = The backup is damaged: “{ $file }” has not the content that was saved.
backup-journal-broken = The journal does not hold: { $reason }
backup-other-end = The backup’s journal ends with event { $events }, not with { $expected } as it says.
backup-other-figure = The figure “{ $name }” was { $saved } when it was saved and is { $now } now.
backup-unreadable = “{ $file }” cannot be read: { $reason }
