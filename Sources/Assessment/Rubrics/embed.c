#include "../../CEmbedded/registration.h"

static const unsigned char default_rubric[] = {
#embed "default.yaml"
};
SONDE_REGISTER(default_rubric, "rubrics/default")

static const unsigned char grounds[] = {
#embed "grounds.yaml"
};
SONDE_REGISTER(grounds, "rubrics/grounds")
