"""``pac init --more``: the plan built a step at a time, in the order of the method."""
