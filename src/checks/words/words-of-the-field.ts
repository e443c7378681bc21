/*
 * The dictionary is of 2005, and knows neither the language of international organizations nor that of the networks. A group adds
 * the words of its own matter in its glossary.
 */

/** Words of meetings and their documents. */
const ofMeetings = `
  abovementioned actioned bootcamp bootcamps chairpersonship cofinanced cofinancing complementarities complementarity
  disaggregate disaggregated disaggregating disaggregation extrabudgetary ideation jumpstart jumpstarted kickstart kickstarted
  licensor licensors offboarding ombudsperson ombudspersons ombudswoman onboarded replicability replicable siloed stocktake captioner captioners
  transboundary unbracketed unearmarked anonymize anonymized belowmentioned biannual capacitate capacitated capacitating capacitation convenor convenors corrigenda
  corrigendum deliverable deliverables depositary depositaries discussant discussants factsheet factsheets homepage homepages
  incentivize incentivized incentivizes incentivizing interagency intercountry intergenerational interministerial interparliamentary
  interregional intersectoral intersessional intersessionally intraregional kickoff logframe mainstreaming memoranda messrs mentee mentees
  moratoria multiannual multicountry multisectoral multistakeholder multiyear onboarding operationalize panellist panellists
  plenaries plenipotentiary policymaker policymakers policymaking rapporteur rapporteurs rapporteurship reskilling roadmap roadmaps
  rollout rollouts signposting strategize strategizing subgroup subgroups subitem subitems sublist subparagraphs subregion
  subregional subregions systemwide takeaway takeaways timeframe timeframes timelines toolkit toolkits underserved unserved
  unconnected upskill upskilled upskilling workplan workplans workstream workstreams workshare`;

/** Words of telecommunication and of the networks. */
const ofNetworks = `
  algorithmically anonymization anonymizing coregulation explainability makerspace makerspaces scalable untraceability uploadable
  audiobook audiobooks backhaul benchmarking biometric biometrics bitrate blockchain blockchains blogger bloggers blogpost blogposts
  botnet botnets chatbot chatbots chatroom chatrooms clickbait crowdsource crowdsourced crowdsourcing cryptocurrencies cryptocurrency darknet dashboard
  dashboards datafication dataset datasets decrypt decrypted decrypting deepfake deepfakes digitalize digitalized digitalization
  discoverability doxing doxxing ebook ebooks edtech esports fintech gameplay gamer gamers gamification gamified gamify geofencing
  geolocate geolocated geolocation geotag geotagged geotagging hackathon hackathons haptic haptics hashtag hashtags headset headsets
  helpdesk helpdesks hotspot hotspots hyperlink hyperlinks hyperlocal infographic infographics influencer influencers livestream
  livestreamed livestreaming livestreams malware metadata metaverse microsite microsites microtransaction microtransactions
  millimetric monetize monetized narrowband online paywall paywalls phishing platformization playtime plugin plugins podcast podcasts
  podcasting radiocommunication radiocommunications ransomware rerouting roaming screentime screenshot screenshots selfie selfies
  smartcard smartcards smartphone smartphones smartwatch smartwatches spyware startup startups streamer streamers subdomain
  subdomains superfast takedown takedowns telco telcos telecom telecoms telecommunication telecommunications telehealth telemedicine
  tokenization touchscreen touchscreens unfollow username usernames videoconference videoconferences videoconferencing vlog vlogger
  vloggers vlogging wearable wearables weblink weblinks webcast webcasts webcasting webinar webinars webpage webpages webtoon
  wideband wifi`;

/** Words of the protection of children, and of society. */
const ofSociety = `
  addictiveness adware psychoeducation psychoeducational psychosocial psychosocially criminalize decriminalize disincentivize findability helpline helplines hotline hotlines hypersexualized
  inclusivity inclusiveness malinformation nudify paedophile paedophiles preteen preteens problematize revictimize revictimized
  revictimization schoolchildren sexting sextortion sexualize sexualized sexualization specificities specificity storybook storybooks
  tween tweens unaffordable unmoderated victimization wellbeing whistleblower whistleblowers whistleblowing`;

const words: ReadonlySet<string> = new Set(
  [ofMeetings, ofNetworks, ofSociety].flatMap((list) => list.trim().split(/\s+/)),
);

/** Beginnings with which words of the field are made of others. */
const beginnings = /^(?:cyber|micro|tele|multi|crypto|geo|bio|hyper|pseudo)(?=\p{L}{4})/u;

/** Endings that make a verb of another word, and a noun of the verb. */
const endings = /i[sz](?:e[drs]?|ers?|ing|ations?|able)$/;

/** Whether a word in small letters is one of the field, or made of words that are known. */
export function isOfTheField(word: string, isKnown: (word: string) => boolean): boolean {
  if (words.has(word) || words.has(word.replace(/is(?=(?:e[drs]?|ing|ations?)$)/, 'iz'))) return true;
  const rest = word.replace(beginnings, '');
  if (rest !== word && isKnown(rest)) return true;
  const stem = word.replace(endings, '');
  if (stem === word) return false;
  const again = word.replace(/^(?:de|re)(?=\p{L}{4})/u, '');
  return (
    (stem.length > 4 && ['', 'y'].some((end) => isKnown(stem + end))) || (again !== word && isKnown(again))
  );
}

/** Latin and French expressions, and numbers that were put in later (“8 ter”), of which the words mean nothing in English by themselves. */
const expressions =
  /\b(?:\d{1,3} ?(?:bis|ter|quater|quinquies)|ab initio|ad (?:hoc|hominem|interim|referendum|valorem)|aides?-mémoires?|bona fides?|chargée?s? d[’']affaires|contra legem|de (?:facto|jure|lege ferenda|minimis|novo)|démarches?|en (?:bloc|masse|route)|erga omnes|et (?:al|seq)|ex (?:ante|aequo|gratia|officio|post)|hors[- ]d[’']œuvre|in (?:absentia|camera|extremis|extenso|fine|memoriam|situ|toto|vitro)|inter (?:alia|partes|se)|ipso (?:facto|jure)|jus cogens|lex (?:ferenda|lata|specialis)|lingua franca|locus standi|mea culpa|modus (?:operandi|vivendi)|mutatis mutandis|non (?:grata|liquet|sequitur)|notes? verbales?|obiter dict(?:a|um)|opinio juris|pacta sunt servanda|pari passu|per (?:annum|capita|diem|se)|persona non grata|prima facie|primus inter pares|pro (?:bono|forma|memoria|rata|tempore)|raisons? d[’']être|ratione (?:loci|materiae|personae|temporis)|res judicata|sine (?:die|qua non)|status quo(?: ante)?|sub judice|sui (?:generis|juris)|terra nullius|travaux préparatoires|ultra vires|uti possidetis|vice versa|vis[- ]à[- ]vis)(?!\p{L})/giu;

/** Whether a word stands within an expression that is no English. */
export function isInExpression(text: string, start: number): boolean {
  for (const { 0: found, index } of text.matchAll(expressions))
    if (index <= start && start < index + found.length) return true;
  return false;
}
