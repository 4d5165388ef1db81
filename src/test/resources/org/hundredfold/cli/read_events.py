"""Reads TensorBoard's event files below a folder with Google's protobuf and prints their scalars as JSON."""
import glob
import json
import os
import struct
import sys

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

TYPES = descriptor_pb2.FieldDescriptorProto


def field(message, name, number, kind, label=TYPES.LABEL_OPTIONAL, of=None):
    message.field.add(name=name, number=number, type=kind, label=label, type_name=of)


def event_class():
    file = descriptor_pb2.FileDescriptorProto(name="event.proto", package="t", syntax="proto3")
    value = file.message_type.add(name="Value")
    field(value, "tag", 1, TYPES.TYPE_STRING)
    field(value, "simple_value", 2, TYPES.TYPE_FLOAT)
    summary = file.message_type.add(name="Summary")
    field(summary, "value", 1, TYPES.TYPE_MESSAGE, TYPES.LABEL_REPEATED, ".t.Value")
    event = file.message_type.add(name="Event")
    field(event, "wall_time", 1, TYPES.TYPE_DOUBLE)
    field(event, "step", 2, TYPES.TYPE_INT64)
    field(event, "file_version", 3, TYPES.TYPE_STRING)
    field(event, "summary", 5, TYPES.TYPE_MESSAGE, of=".t.Summary")
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return message_factory.MessageFactory(pool).GetPrototype(pool.FindMessageTypeByName("t.Event"))


def masked_crc(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0x82F63B78 if crc & 1 else 0)
    crc ^= 0xFFFFFFFF
    return (((crc >> 15) | (crc << 17)) + 0xA282EAD8) & 0xFFFFFFFF


def records(path):
    with open(path, "rb") as file:
        while head := file.read(8):
            length = struct.unpack("<Q", head)[0]
            assert struct.unpack("<I", file.read(4))[0] == masked_crc(head), "checksum of a length"
            data = file.read(length)
            assert struct.unpack("<I", file.read(4))[0] == masked_crc(data), "checksum of data"
            yield data


def main():
    event = event_class()
    found = {}
    for path in sorted(glob.glob(os.path.join(sys.argv[1], "*", "*tfevents*"))):
        part = os.path.basename(os.path.dirname(path))
        events = [event.FromString(data) for data in records(path)]
        assert events[0].file_version == "brain.Event:2"
        for each in events[1:]:
            assert each.wall_time >= events[0].wall_time
            for value in each.summary.value:
                found.setdefault(part, {}).setdefault(value.tag, []).append([each.step, value.simple_value])
    print(json.dumps(found))


main()
