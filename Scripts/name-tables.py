#!/usr/bin/env python3
"""Writes the tables of characters that names are compared by, from Debian's package unicode-data.

Usage: Scripts/name-tables.py /usr/share/unicode Sources/AnjuMatching/Keys/Tables

Unihan gives the readings (kMandarin, kTGHZ2013, kCantonese) and the simplified characters (kSimplifiedVariant), the
Unicode Character Database the letters without their marks (decompositions, and the names of those that have none).
"""

import bz2
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

source, target = Path(sys.argv[1]), Path(sys.argv[2])
version = re.search(r"Version (\d+\.\d+)", (source / "ReadMe.txt").read_text()).group(1)


def unihan(file, *fields):
    found = {field: {} for field in fields}
    for line in bz2.decompress((source / f"Unihan_{file}.txt.bz2").read_bytes()).decode().splitlines():
        if line.startswith("U+"):
            code, field, value = line.split("\t")
            if field in found:
                found[field][chr(int(code[2:], 16))] = value
    return [found[field] for field in fields]


def plane(character):
    return 0x3400 <= ord(character) <= 0x9FFF


TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}


def syllable(toned):
    tone, letters = 5, []
    for part in unicodedata.normalize("NFD", toned.replace("ü", "v").replace("ê", "e")):
        if part in TONES:
            tone = TONES[part]
        elif part == "\u0308":
            letters[-1] = "v"
        elif part.isascii():
            letters.append(part)
    return "".join(letters) + str(tone)


def write(name, summary, details, rows):
    lines = [f"/// {summary}", "///", *(f"/// {line}" for line in details), f"enum {name} {{", '    static let text = """']
    lines += [f"        {line}" for line in packed(rows)]
    lines += ['        """', "}", ""]
    (target / f"{name}.swift").write_text("\n".join(lines))


def packed(rows, width=110):
    """Rows side by side in lines of at most `width` characters."""
    line = ""
    for row in rows:
        if line and len(line) + 1 + len(row) > width:
            yield line
            line = row
        else:
            line = f"{line}|{row}" if line else row
    yield line


def rows_of(groups, width=90):
    """`key characters`, cut to rows of at most `width` characters."""
    for key in sorted(groups):
        characters = "".join(sorted(groups[key]))
        for start in range(0, len(characters), width):
            yield f"{key} {characters[start:start + width]}"


mandarin, listed, cantonese = unihan("Readings", "kMandarin", "kTGHZ2013", "kCantonese")
variants, meant, shaped = unihan("Variants", "kSimplifiedVariant", "kSemanticVariant", "kZVariant")
simplified = {}
for old, new in variants.items():
    choices = [choice for code in new.split() if plane(choice := chr(int(code[2:], 16)))]
    if plane(old) and choices and old not in choices:
        simplified[old] = next((choice for choice in choices if choice in listed), choices[0])
# Characters outside the standard table that mean, or are, one of it.
for old, value in [*shaped.items(), *meant.items()]:
    choices = [chr(int(code.split("<")[0][2:], 16)) for code in value.split()]
    choices = [simplified.get(choice, choice) for choice in choices]
    fitting = [choice for choice in choices if choice in listed and plane(choice)]
    if plane(old) and old not in listed and old not in simplified and fitting:
        simplified[old] = fitting[0]
# What a variant is simplified to may be simplified itself.
simplified = {old: simplified.get(new, new) for old, new in simplified.items()}

first, further = defaultdict(set), defaultdict(set)
for character, value in mandarin.items():
    if not plane(character) or character in simplified:
        continue
    main = syllable(value.split()[0])
    first[main[:-1]].add(character)
    others = [syllable(reading) for part in listed.get(character, "").split() for reading in part.split(":")[1].split(",")]
    for other in others:
        if other[:-1] != main[:-1]:
            further[other[:-1]].add(character)

older = defaultdict(set)
for old, new in simplified.items():
    older[new].add(old)
south = defaultdict(set)
for character in listed:
    if not plane(character):
        continue
    readings = {value for form in [character, *older[character]] for value in cantonese.get(form, "").split()[:1]}
    for reading in readings:
        south[reading.rstrip("123456")].add(character)

NAMED = {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "ħ": "h", "ŋ": "ng", "ə": "e", "ơ": "o", "ư": "u"}
letters = defaultdict(list)
for code in [*range(0x80, 0x250), *range(0x1E00, 0x1F00), *range(0x2C60, 0x2C80), *range(0xA720, 0xA800), *range(0xFB00, 0xFB07)]:
    character = chr(code)
    lowered = character.lower()
    plain = "".join(part for part in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(part))
    plain = "".join(NAMED.get(part, part) for part in plain)
    if not plain.isascii():
        named = re.match(r"LATIN (?:SMALL|CAPITAL) LETTER (?:[A-Z]+ )??([A-Z]) WITH ", unicodedata.name(character, ""))
        plain = named.group(1) if named else ""
    plain = plain.lower()
    if plain.isalpha() and plain != character:
        letters[plain].append(character)

write("MandarinTable", "The Mandarin readings of characters: a syllable without its tone, and the characters first read so.",
      [f"Unicode Unihan {version}, kMandarin; traditional characters are simplified before they are looked up."], rows_of(first))
write("MandarinFurtherTable", "Further Mandarin readings, without tone, of characters that have another first.",
      [f"Unicode Unihan {version}, kTGHZ2013: the dictionary to the table of 8,105 standard characters."], rows_of(further))
write("CantoneseTable", "The Cantonese readings of the standard characters, in Jyutping without tones.",
      [f"Unicode Unihan {version}, kCantonese; a simplified character has those of its traditional forms too."], rows_of(south))
pairs = [old + new for old, new in sorted(simplified.items())]
write("SimplifiedTable", "Pairs of a traditional or variant character and the simplified one.",
      [f"Unicode Unihan {version}: kSimplifiedVariant, and kZVariant and kSemanticVariant of what is not standard."], ["".join(pairs[start:start + 26]) for start in range(0, len(pairs), 26)])
write("LetterTable", "Latin letters and ligatures, and the plain letters that they are folded to.",
      [f"Unicode Character Database {unicodedata.unidata_version}: decompositions without marks; by name where there is none."],
      (f"{plain} {''.join(found)[start:start + 90]}" for plain, found in sorted(letters.items()) for start in range(0, len(found), 90)))
