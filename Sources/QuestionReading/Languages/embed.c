#include "../../CEmbedded/registration.h"

static const unsigned char identification[] = {
#embed "identification.bin"
};
SONDE_REGISTER(identification, "identification")
