"""
A NAT for UDP over IPv4 that can do what Linux cannot: any mapping with any filtering behaviour of
RFC 4787 (sections 4.1 and 5), filters kept for each mapping, ports at random, no hairpinning.

    user-space-nat.py MAPPING FILTERING HOST EXTERNAL DELAY

MAPPING is eim, adm or apdm, FILTERING eif, adf or apdf; HOST is the only address inside, EXTERNAL
the one it is seen by, DELAY what each packet is held back for, in milliseconds. The TUN devices
`inside` and `outside` must exist: what the host sends is read from the one and leaves by the other.
The line `ready` says that both are open. Ends with its standard input.
"""

import fcntl
import heapq
import os
import random
import select
import struct
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN_WITHOUT_HEADER = 0x0001 | 0x1000
LARGEST_PACKET = 65_535
UDP = 17


def mapping_key(mapping, source_port, peer):
    """Two packets of the same key leave from the same external port."""
    if mapping == "eim":
        return (source_port,)
    if mapping == "adm":
        return (source_port, peer[0])
    return (source_port, *peer)


def filter_key(filtering, peer):
    """What a mapping must have sent to, for a packet from this peer to get in."""
    if filtering == "eif":
        return ()
    if filtering == "adf":
        return (peer[0],)
    return peer


class Mapping:
    def __init__(self, source_port, external_port):
        self.source_port = source_port
        self.external_port = external_port
        self.contacted = set()


class Nat:
    """Addresses are four bytes, ports numbers; a packet is translated in place, or dropped: False."""

    def __init__(self, mapping, filtering, host, external):
        self.mapping, self.filtering = mapping, filtering
        self.host, self.external = host, external
        self.by_key, self.by_port = {}, {}

    def leave(self, packet, udp):
        source, source_port, peer = endpoints(packet, udp, 12, 0)
        if source != self.host:
            return False
        key = mapping_key(self.mapping, source_port, peer)
        mapping = self.by_key.get(key) or self.create(key, source_port)
        mapping.contacted.add(filter_key(self.filtering, peer))
        rewrite(packet, udp, 12, 0, self.external, mapping.external_port)
        return True

    def enter(self, packet, udp):
        destination, port, peer = endpoints(packet, udp, 16, 2)
        mapping = self.by_port.get(port)
        if destination != self.external or mapping is None:
            return False
        key = filter_key(self.filtering, peer)
        if key != () and key not in mapping.contacted:
            return False
        rewrite(packet, udp, 16, 2, self.host, mapping.source_port)
        return True

    def create(self, key, source_port):
        port = random.randint(1024, 65_535)
        while port in self.by_port:
            port = random.randint(1024, 65_535)
        mapping = Mapping(source_port, port)
        self.by_key[key] = self.by_port[port] = mapping
        return mapping


def endpoints(packet, udp, address_at, port_at):
    """The near endpoint, whose address and port stand there, and the far one, the peer."""
    near = bytes(packet[address_at : address_at + 4])
    far_at = 28 - address_at
    far = bytes(packet[far_at : far_at + 4])
    ports = struct.unpack_from("!HH", packet, udp)
    return near, ports[port_at // 2], (far, ports[1 - port_at // 2])


def rewrite(packet, udp, address_at, port_at, address, port):
    packet[address_at : address_at + 4] = address
    struct.pack_into("!H", packet, udp + port_at, port)
    struct.pack_into("!H", packet, udp + 6, 0)  # No UDP checksum, as IPv4 allows.
    struct.pack_into("!H", packet, 10, 0)
    total = sum(struct.unpack_from(f"!{udp // 2}H", packet, 0))
    total = (total & 0xFFFF) + (total >> 16)
    struct.pack_into("!H", packet, 10, ~((total & 0xFFFF) + (total >> 16)) & 0xFFFF)


def tun(name):
    device = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH", name.encode(), IFF_TUN_WITHOUT_HEADER))
    return device


def octets(address):
    return bytes(int(part) for part in address.split("."))


def main(mapping, filtering, host, external, delay):
    nat = Nat(mapping, filtering, octets(host), octets(external))
    inside, outside = tun("inside"), tun("outside")
    ways = {inside: (nat.leave, outside), outside: (nat.enter, inside)}
    held = []
    print("ready", flush=True)
    for count in range(sys.maxsize):
        wait = max(0, held[0][0] - time.monotonic()) if held else None
        readable, _, _ = select.select([inside, outside, sys.stdin], [], [], wait)
        if sys.stdin in readable:
            return
        for device in (way for way in ways if way in readable):
            packet = bytearray(os.read(device, LARGEST_PACKET))
            translate, other = ways[device]
            header = (packet[0] & 15) * 4
            if packet[0] >> 4 == 4 and packet[9] == UDP and translate(packet, header):
                due = time.monotonic() + float(delay) / 1_000
                heapq.heappush(held, (due, count, other, packet))
        while held and held[0][0] <= time.monotonic():
            _, _, other, packet = heapq.heappop(held)
            os.write(other, packet)


main(*sys.argv[1:])
