#include "../../CEmbedded/registration.h"

static const unsigned char phrases_de[] = {
#embed "de.txt"
};
SONDE_REGISTER(phrases_de, "phrasebooks/de")

static const unsigned char phrases_en[] = {
#embed "en.txt"
};
SONDE_REGISTER(phrases_en, "phrasebooks/en")

static const unsigned char phrases_fr[] = {
#embed "fr.txt"
};
SONDE_REGISTER(phrases_fr, "phrasebooks/fr")

static const unsigned char phrases_nl[] = {
#embed "nl.txt"
};
SONDE_REGISTER(phrases_nl, "phrasebooks/nl")
