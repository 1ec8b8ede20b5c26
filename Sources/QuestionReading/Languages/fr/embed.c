#include "../../../CEmbedded/registration.h"

static const unsigned char lexicon[] = {
#embed "lexicon.txt"
};
SONDE_REGISTER(lexicon, "languages/fr/lexicon")

static const unsigned char phrases[] = {
#embed "phrases.txt"
};
SONDE_REGISTER(phrases, "languages/fr/phrases")

static const unsigned char endings[] = {
#embed "endings.txt"
};
SONDE_REGISTER(endings, "languages/fr/endings")

static const unsigned char themes[] = {
#embed "themes.bin"
};
SONDE_REGISTER(themes, "languages/fr/themes")

static const unsigned char model[] = {
#embed "model.bin"
};
SONDE_REGISTER(model, "languages/fr/model")

static const unsigned char listening[] = {
#embed "listening.txt"
};
SONDE_REGISTER(listening, "languages/fr/listening")
