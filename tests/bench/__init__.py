"""Start-up and running cost of each command, as a multiple of bare Python."""
