"""Reads seals with the packages cwt and pycose, which know nothing of our code.

Input: {"public": PEM, "kid": hex, "texts": [ANJU1 text]}, or "messages" (hex) in place of "texts".
Without arguments: for each text {"cwt": claims, "pycose": claims}.
With --accepts: for each text {"cwt": bool, "pycose": bool}, whether the package finds nothing wrong with it.
With --status: for each message (a status list) {"uri", "iat", "exp", "ttl", "packed" (hex, inflated)}, read by cwt.
"""
import json
import sys
import zlib

import base45
import cbor2
import cwt
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from pycose.keys import EC2Key
from pycose.keys.curves import P256
from pycose.messages import CoseMessage, Sign1Message

PREFIX = "ANJU1:"


def claims(payload):
    status = payload[65535]["status_list"]
    permit = payload[-70001]
    assert len(payload) == 7 and list(permit) == list(range(1, 10))
    return {
        "iss": payload[1], "exp": payload[4], "nbf": payload[5], "iat": payload[6], "cti": payload[7].hex(),
        "idx": status["idx"], "uri": status["uri"], "permit": list(permit.values()),
    }


def read(text):
    assert text.startswith(PREFIX)
    return base45.b45decode(text[len(PREFIX):])


class Readers:
    def __init__(self, pem, kid):
        numbers = load_pem_public_key(pem.encode()).public_numbers()
        point = [n.to_bytes(32, "big") for n in (numbers.x, numbers.y)]
        self.cwt_key = cwt.COSEKey.from_pem(pem, alg="ES256", kid=kid)
        self.pycose_key = EC2Key(crv=P256, x=point[0], y=point[1])

    def cwt(self, data):
        return cwt.decode(data, self.cwt_key)

    def pycose(self, data):
        message = CoseMessage.decode(data)
        assert isinstance(message, Sign1Message)
        message.key = self.pycose_key
        assert message.verify_signature()
        return cbor2.loads(message.payload)


def accepted(reader, text):
    try:
        return isinstance(reader(read(text)), dict)
    except Exception:
        return False


def status(payload):
    entries = payload[65533]
    assert entries["bits"] == 2
    return {
        "uri": payload[2], "iat": payload[6], "exp": payload[4], "ttl": payload[65534],
        "packed": zlib.decompress(entries["lst"]).hex(),
    }


question = json.load(sys.stdin)
readers = Readers(question["public"], bytes.fromhex(question["kid"]))
if "--status" in sys.argv:
    answer = [status(readers.cwt(bytes.fromhex(message))) for message in question["messages"]]
elif "--accepts" in sys.argv:
    answer = [
        {"cwt": accepted(readers.cwt, text), "pycose": accepted(readers.pycose, text)} for text in question["texts"]
    ]
else:
    answer = [
        {"cwt": claims(readers.cwt(read(text))), "pycose": claims(readers.pycose(read(text)))}
        for text in question["texts"]
    ]
json.dump(answer, sys.stdout)
