"""Received files: sealed on the disk, hashed on receipt, every touch written down."""
