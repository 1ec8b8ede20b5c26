#include "../../../CEmbedded/registration.h"

static const unsigned char messages[] = {
#embed "messages.txt"
};
SONDE_REGISTER(messages, "messages/de")
