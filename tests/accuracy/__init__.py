"""How often notelint is right: on the drafts' fields and faults, on faults sown by operators, and by the laws."""
