"""Makes seals with the package cwt, for our verifier to read.

Input: {"private": PEM, "kid": hex, "issuer": text, "count": number}.
Output: for each seal {"text", "claims"}, the claims as seal_verify.py gives them.
"""
import json
import random
import string
import sys

import base45
import cbor2
import cwt

question = json.load(sys.stdin)
kid = bytes.fromhex(question["kid"])
key = cwt.COSEKey.from_pem(question["private"], alg="ES256", kid=kid)
# cwt judges by the machine's own clock, so all seals are valid for long.
chance = random.Random(9285)


def word(letters, least, most):
    return "".join(chance.choices(letters, k=chance.randint(least, most)))


def permit():
    capitals = string.ascii_uppercase
    return [
        word(capitals, 1, 6), word(capitals + string.digits, 6, 18), word(capitals, 1, 20), word(capitals + "<", 0, 20),
        chance.choice(["18800229", "1900<<<<", "190012<<", "00000000", "19000000"]), word(capitals, 3, 3),
        word(capitals, 1, 1) + "<" * chance.randint(1, 8) + word(string.digits, 4, 4), word(string.digits, 6, 6),
        chance.choice(["瑞丽市公安局", "Bureau of Testland", "ສຳນັກງານ", "Büro 7"]),
    ]


def seal():
    issued = chance.randint(1_577_836_800, 1_700_000_000)
    idx, uri = chance.randint(0, 2**31), "https://status.example/" + word(string.digits, 1, 12)
    facts = permit()
    claims = {
        1: question["issuer"], 4: chance.randint(3_800_000_000, 2**33), 5: issued + chance.randint(0, 1_000),
        6: issued, 7: chance.randbytes(16), 65535: {"status_list": {"idx": idx, "uri": uri}},
        -70001: dict(enumerate(facts, 1)),
    }
    payload = cbor2.dumps(claims, canonical=True)
    data = cwt.COSE.new().encode(payload, key, protected={1: -7, 4: kid})
    return {
        "text": "ANJU1:" + base45.b45encode(data).decode(),
        "claims": {
            "iss": claims[1], "exp": claims[4], "nbf": claims[5], "iat": claims[6], "cti": claims[7].hex(),
            "idx": idx, "uri": uri, "permit": facts,
        },
    }


json.dump([seal() for _ in range(question["count"])], sys.stdout)
