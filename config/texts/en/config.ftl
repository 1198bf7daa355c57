# What aufruf says about site.toml and device.toml.
config-ok = { $file }: fine.
