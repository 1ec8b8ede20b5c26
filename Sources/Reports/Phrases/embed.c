#include "../../CEmbedded/registration.h"

static const unsigned char scorecard_nl[] = {
#embed "nl.txt"
};
SONDE_REGISTER(scorecard_nl, "scorecards/nl")

static const unsigned char scorecard_fr[] = {
#embed "fr.txt"
};
SONDE_REGISTER(scorecard_fr, "scorecards/fr")

static const unsigned char scorecard_en[] = {
#embed "en.txt"
};
SONDE_REGISTER(scorecard_en, "scorecards/en")

static const unsigned char scorecard_de[] = {
#embed "de.txt"
};
SONDE_REGISTER(scorecard_de, "scorecards/de")

static const unsigned char jury_nl[] = {
#embed "jury-nl.txt"
};
SONDE_REGISTER(jury_nl, "jury/nl")

static const unsigned char jury_fr[] = {
#embed "jury-fr.txt"
};
SONDE_REGISTER(jury_fr, "jury/fr")

static const unsigned char jury_en[] = {
#embed "jury-en.txt"
};
SONDE_REGISTER(jury_en, "jury/en")

static const unsigned char jury_de[] = {
#embed "jury-de.txt"
};
SONDE_REGISTER(jury_de, "jury/de")

static const unsigned char progress_nl[] = {
#embed "progress-nl.txt"
};
SONDE_REGISTER(progress_nl, "progress/nl")

static const unsigned char progress_fr[] = {
#embed "progress-fr.txt"
};
SONDE_REGISTER(progress_fr, "progress/fr")

static const unsigned char progress_en[] = {
#embed "progress-en.txt"
};
SONDE_REGISTER(progress_en, "progress/en")

static const unsigned char progress_de[] = {
#embed "progress-de.txt"
};
SONDE_REGISTER(progress_de, "progress/de")

static const unsigned char agreement_nl[] = {
#embed "agreement-nl.txt"
};
SONDE_REGISTER(agreement_nl, "agreement/nl")

static const unsigned char agreement_fr[] = {
#embed "agreement-fr.txt"
};
SONDE_REGISTER(agreement_fr, "agreement/fr")

static const unsigned char agreement_en[] = {
#embed "agreement-en.txt"
};
SONDE_REGISTER(agreement_en, "agreement/en")

static const unsigned char agreement_de[] = {
#embed "agreement-de.txt"
};
SONDE_REGISTER(agreement_de, "agreement/de")

static const unsigned char xapi_nl[] = {
#embed "xapi-nl.txt"
};
SONDE_REGISTER(xapi_nl, "xapi/nl")

static const unsigned char xapi_fr[] = {
#embed "xapi-fr.txt"
};
SONDE_REGISTER(xapi_fr, "xapi/fr")

static const unsigned char xapi_en[] = {
#embed "xapi-en.txt"
};
SONDE_REGISTER(xapi_en, "xapi/en")

static const unsigned char xapi_de[] = {
#embed "xapi-de.txt"
};
SONDE_REGISTER(xapi_de, "xapi/de")

static const unsigned char pseudonyms_nl[] = {
#embed "pseudonyms-nl.txt"
};
SONDE_REGISTER(pseudonyms_nl, "pseudonyms/nl")

static const unsigned char pseudonyms_fr[] = {
#embed "pseudonyms-fr.txt"
};
SONDE_REGISTER(pseudonyms_fr, "pseudonyms/fr")

static const unsigned char pseudonyms_en[] = {
#embed "pseudonyms-en.txt"
};
SONDE_REGISTER(pseudonyms_en, "pseudonyms/en")

static const unsigned char pseudonyms_de[] = {
#embed "pseudonyms-de.txt"
};
SONDE_REGISTER(pseudonyms_de, "pseudonyms/de")

static const unsigned char cohort_nl[] = {
#embed "cohort-nl.txt"
};
SONDE_REGISTER(cohort_nl, "cohort/nl")

static const unsigned char cohort_fr[] = {
#embed "cohort-fr.txt"
};
SONDE_REGISTER(cohort_fr, "cohort/fr")

static const unsigned char cohort_en[] = {
#embed "cohort-en.txt"
};
SONDE_REGISTER(cohort_en, "cohort/en")

static const unsigned char cohort_de[] = {
#embed "cohort-de.txt"
};
SONDE_REGISTER(cohort_de, "cohort/de")

static const unsigned char trainee_nl[] = {
#embed "trainee-nl.txt"
};
SONDE_REGISTER(trainee_nl, "trainee/nl")

static const unsigned char trainee_fr[] = {
#embed "trainee-fr.txt"
};
SONDE_REGISTER(trainee_fr, "trainee/fr")

static const unsigned char trainee_en[] = {
#embed "trainee-en.txt"
};
SONDE_REGISTER(trainee_en, "trainee/en")

static const unsigned char trainee_de[] = {
#embed "trainee-de.txt"
};
SONDE_REGISTER(trainee_de, "trainee/de")
