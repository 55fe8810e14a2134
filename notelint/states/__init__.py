"""The names of States: their forms, and where a text names one."""
