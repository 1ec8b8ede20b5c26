#include "terminal.h"

FILE *sonde_standard_input(void) { return stdin; }

FILE *sonde_standard_output(void) { return stdout; }

FILE *sonde_standard_error(void) { return stderr; }
