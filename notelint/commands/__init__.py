"""The commands of the program, a module each: `main(arguments)` does the work and gives the exit status."""
