"""Write it anew."""

from __future__ import annotations

import json

from tests.hub.whatif.golden import FILE, shown, two_days

if __name__ == "__main__":
    text = json.dumps(shown(two_days()), indent=1, ensure_ascii=False)
    FILE.write_text(f"{text}\n", encoding="utf-8")
