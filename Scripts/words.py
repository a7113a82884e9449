"""Writes a Bloom filter of the common passwords in Django's wheel.

Layout: "ANJUBLM1", the number of bits (4 bytes, big-endian), the number of probes (1 byte), the bits.
A word's probes are h1 + i * h2 modulo the bits, of the first sixteen bytes of its SHA-256 as two big-endian numbers.
"""

import gzip
import hashlib
import struct
import sys
import zipfile

SHORTEST, PROBES, BITS_PER_WORD = 4, 10, 15

wheel, target = sys.argv[1:]
with zipfile.ZipFile(wheel) as files:
    packed = files.read("django/contrib/auth/common-passwords.txt.gz")
words = {
    word
    for word in gzip.decompress(packed).decode().split()
    if len(word) >= SHORTEST and word.isascii() and not word.startswith("$hex[")
}
if len(words) < 10_000:
    sys.exit("the list is not the one that was meant")
bits = len(words) * BITS_PER_WORD | 1
filled = bytearray((bits + 7) // 8)
for word in words:
    digest = hashlib.sha256(word.encode()).digest()
    first, second = struct.unpack(">QQ", digest[:16])
    for probe in range(PROBES):
        place = (first + probe * second) % 2**64 % bits
        filled[place >> 3] |= 128 >> (place & 7)
with open(target, "wb") as file:
    file.write(b"ANJUBLM1" + struct.pack(">IB", bits, PROBES) + filled)
