"""What somebody has begun to write on the desk: kept for them alone, given back, and gone once it is written down."""
