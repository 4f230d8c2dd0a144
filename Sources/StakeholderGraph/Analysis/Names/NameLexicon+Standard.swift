extension NameLexicon {
    /// English and Kiswahili words of Kenyan community bodies, and the legal endings of companies.
    ///
    /// Kiswahili by the usual translations of public bodies; abbreviations as they stand on registration certificates.
    public static let standard = NameLexicon(
        meanings: Dictionary(uniqueKeysWithValues: table.map { ($0.0, $0.1.split(separator: " ").map(String.init)) }),
        generic: Set(genericWords.split(separator: " ").map(String.init)),
        legalEndings: Set(legalForms.split(separator: " ").map(String.init)),
        littleWords: Set(little.split(separator: " ").map(String.init)),
        legalPhrases: legalRuns.split(separator: "\n").map { $0.split(separator: " ").map(String.init) },
        exclusiveForms: exclusive, ownKinds: ["trust", "foundation", "bank", "cooperative", "church"])

    /// Legal forms in full, and how bodies stand in the registers of societies, trusts and companies.
    private static let legalRuns = """
        open joint stock company
        closed joint stock company
        public joint stock company
        joint stock company
        public limited liability company
        limited liability company
        limited liability partnership
        public limited company
        private limited company
        company limited by guarantee
        limited by guarantee
        registered trustees
        gesellschaft mit beschrankter haftung
        societe anonyme
        sociedad anonima
        societatea cu raspundere limitata
        sp z oo
        sp z o o
        """

    private static let exclusive = [
        "ag": "ag", "aktiengesellschaft": "ag", "gmbh": "gmbh", "beschrankter": "gmbh", "kgaa": "kgaa", "kg": "kg",
        "plc": "plc", "llp": "llp", "lp": "lp", "sarl": "sarl", "spa": "spa", "bv": "bv", "nv": "nv",
    ]

    private static let little =
        "the of for and in at to on de la le les des du et el y der die das und a an cha ya wa za kwa na ni vya pa"

    private static let legalForms =
        """
        ltd limited inc incorporated plc llc llp lp gmbh ag aktiengesellschaft sa sarl srl spa bv nv oy ab pty pvt corp \
        corporation company co ooo oao zao pao ojsc jsc kg kgaa se as aps doo sl slu sas pte ооо оао зао ао
        """

    private static let genericWords =
        """
        group association network committee initiative organization foundation trust forum community based self help \
        society union council center project program institute agency office ministry department federation alliance \
        coalition consortium board commission authority club team movement cooperative saving credit center church \
        savings international national international development support services service
        """

    private static let table: [(String, String)] = [
        // Kiswahili kinds of bodies
        ("kikundi", "group"), ("vikundi", "group"), ("chama", "association"), ("vyama", "association"),
        ("mtandao", "network"), ("kamati", "committee"), ("mpango", "initiative"), ("mradi", "project"),
        ("shirika", "organization"), ("mashirika", "organization"), ("wakfu", "foundation"), ("jukwaa", "forum"),
        ("amana", "trust"), ("muungano", "union"), ("shirikisho", "federation"), ("baraza", "council"),
        ("bunge", "assembly"), ("tume", "commission"), ("wizara", "ministry"), ("idara", "department"),
        ("kituo", "center"), ("ofisi", "office"), ("taasisi", "institute"), ("ushirika", "cooperative"),
        ("kanisa", "church"), ("msikiti", "mosque"), ("shule", "school"), ("chuo", "college"), ("benki", "bank"),
        ("klabu", "club"), ("kijiji", "village"), ("kaunti", "county"), ("serikali", "government"),
        ("polisi", "police"), ("mahakama", "court"), ("redio", "radio"), ("jamii", "community"),
        // Kiswahili people and subjects
        ("amani", "peace"), ("maendeleo", "development"), ("vijana", "youth"), ("wanawake", "women"),
        ("wazee", "elder"), ("wakulima", "farmer"), ("wafugaji", "pastoralist"), ("wafanyabiashara", "trader"),
        ("walemavu", "disability"), ("afya", "health"), ("elimu", "education"), ("mazingira", "environment"),
        ("haki", "justice"), ("maji", "water"), ("usalama", "security"), ("waendesha", "rider"),
        ("waendeshaji", "rider"), ("dini", "interfaith"), ("mbalimbali", ""), ("watoto", "child"),
        ("viongozi", "leader"), ("wavuvi", "fisher"), ("madereva", "driver"), ("walimu", "teacher"),
        ("wanafunzi", "student"), ("habari", "media"), ("utamaduni", "culture"), ("michezo", "sport"),
        ("kujisaidia", "self help"), ("ushirikiano", "cooperation"), ("bodaboda", "boda boda"),
        // Abbreviations
        ("grp", "group"), ("gp", "group"), ("assoc", "association"), ("assn", "association"), ("asso", "association"),
        ("netw", "network"), ("cttee", "committee"), ("ctee", "committee"), ("comm", "committee"),
        ("init", "initiative"), ("org", "organization"), ("orgn", "organization"), ("fdn", "foundation"),
        ("found", "foundation"), ("frm", "forum"), ("tr", "trust"), ("soc", "society"), ("inst", "institute"),
        ("dev", "development"), ("devt", "development"), ("govt", "government"), ("gov", "government"),
        ("min", "ministry"), ("dept", "department"), ("nat", "national"), ("natl", "national"),
        ("intl", "international"), ("int", "international"), ("univ", "university"), ("hosp", "hospital"),
        ("prog", "program"), ("programme", "program"), ("ctr", "center"), ("cntr", "center"), ("coop", "cooperative"),
        ("cbo", "community organization"), ("fbo", "faith organization"), ("shg", "self help group"),
        ("yg", "youth group"), ("wg", "women group"), ("sacco", "saving credit cooperative"), ("based", ""),
        ("ngo", "non governmental organization"), ("pwd", "person disability"), ("agri", "agriculture"),
        ("hq", "headquarters"), ("comnty", "community"), ("commnty", "community"),
        // Plurals that an ending does not show, and numbers
        ("woman", "women"), ("children", "child"), ("people", "person"), ("persons", "person"), ("youths", "youth"),
        ("one", "1"), ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"), ("first", "1"), ("1st", "1"),
        ("second", "2"), ("2nd", "2"), ("third", "3"), ("3rd", "3"),
        // Endings that show only a legal form, in full or by their letters
        ("openjointstockcompany", ""), ("jointstockcompany", ""), ("limitedliabilitycompany", ""),
    ]
}
