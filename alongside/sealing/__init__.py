"""Encrypted fields, the keyring that opens them, and keyed tags for comparing without reading."""
