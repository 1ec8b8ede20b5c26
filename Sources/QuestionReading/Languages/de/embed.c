#include "../../../CEmbedded/registration.h"

static const unsigned char lexicon[] = {
#embed "lexicon.txt"
};
SONDE_REGISTER(lexicon, "languages/de/lexicon")

static const unsigned char phrases[] = {
#embed "phrases.txt"
};
SONDE_REGISTER(phrases, "languages/de/phrases")

static const unsigned char endings[] = {
#embed "endings.txt"
};
SONDE_REGISTER(endings, "languages/de/endings")

static const unsigned char themes[] = {
#embed "themes.bin"
};
SONDE_REGISTER(themes, "languages/de/themes")

static const unsigned char model[] = {
#embed "model.bin"
};
SONDE_REGISTER(model, "languages/de/model")

static const unsigned char listening[] = {
#embed "listening.txt"
};
SONDE_REGISTER(listening, "languages/de/listening")
