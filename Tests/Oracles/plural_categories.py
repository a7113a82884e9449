"""Reads [[language, …], [number, …]] as JSON; answers {language: [plural category, …]} by Babel (CLDR)."""
import json
import sys

from babel import Locale

languages, numbers = json.load(sys.stdin)
print(json.dumps({tag: [Locale.parse(tag).plural_form(int(n)) for n in numbers] for tag in languages}))
