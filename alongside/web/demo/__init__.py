"""The persona page of a demonstration: be anybody in the hub with one click. Not there in real mode."""
