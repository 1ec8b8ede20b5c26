#include "../../../CEmbedded/registration.h"

static const unsigned char session_nl[] = {
#embed "nl.txt"
};
SONDE_REGISTER(session_nl, "sessions/nl")

static const unsigned char session_fr[] = {
#embed "fr.txt"
};
SONDE_REGISTER(session_fr, "sessions/fr")

static const unsigned char session_en[] = {
#embed "en.txt"
};
SONDE_REGISTER(session_en, "sessions/en")

static const unsigned char session_de[] = {
#embed "de.txt"
};
SONDE_REGISTER(session_de, "sessions/de")
