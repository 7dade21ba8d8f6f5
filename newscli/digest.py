"""BLAKE2, without the OpenSSL that hashlib loads first: 4 ms of every start."""

try:
    from _blake2 import blake2b
except ImportError:  # another Python may keep it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
