# Was aufruf über site.toml und device.toml sagt.
config-ok = { $file }: in Ordnung.
