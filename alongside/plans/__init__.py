"""Plans a family makes with its worker, in the parent’s own words (000 §4.4; 003 objective 3)."""
