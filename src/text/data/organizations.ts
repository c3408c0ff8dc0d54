/** How bodies are called: the ends of their names, official short forms, and capitals known to everyone. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Ends that make a name when any word stands before them, and the words before which they make none. */
export const FIRM_ENDS: Readonly<Record<string, readonly string[]>> = {
  省: words("各 同 両 関係 他 中央 国 全 当 帰 反 内 人事 関係各"),
  庁: words("各 同 両 官公 官 県 市 府 道 都 区 支 関係 両省 省"),
  党: words(
    "各 同 両 与 野 政 新 離 入 他 小 大 一 二 全 保守 革新 少数 多数 既成 無 左派 右派 極右 極左 中道 連立与 主要政 対立 第1 第一 第2 第二 与野 旧 甘 辛 公 結 復 脱",
  ),
  最高裁: [],
  最高裁判所: [],
  県警: words("同 各 両 他"),
  府警: words("同"),
  道警: words("同"),
  警視庁: [],
  地裁: words("同 各"),
  高裁: words("同 各"),
  地検: words("同 各"),
  高検: words("同 各"),
  地方裁判所: words("各"),
  高等裁判所: words("各"),
  家庭裁判所: words("各"),
  家裁: words("同 各"),
  地方検察庁: words("各"),
  警察署: words("各 同 最寄り 所轄 地元 管轄 近く"),
  大使館: words("同 各国 外国"),
  総領事館: words("同"),
  政権: words(
    "同 新 現 前 旧 両 次期 政 親 連立 軍事 傀儡 独裁 長期 単独 自公 左派 右派 保守 革新 中道 民主 安定 少数与党 暫定 歴代 軍事独裁 本格 強権 専制 社会主義 共産主義 非民主",
  ),
  内閣: words("同 新 現 前 旧 次期 改造 組閣 歴代 連立 戦時 暫定 少数 入 影の"),
};

/** Ends of names of companies and bodies; a proper word (a place, a name, an unknown word, capitals) must stand before. */
export const LOOSE_ENDS = words(`
  リサーチ 郵便局 銀行 連銀 地区連銀 信用金庫 信金 信託銀行 中央銀行 証券 証券取引所 取引所 生命 生命保険 損害保険 損保 海上火災 火災 保険 投信 キャピタル ファンド アセットマネジメント
  株式会社 有限会社 合同会社 製作所 製鉄 製鋼 製薬 製紙 製菓 製粉 製造 電力 電機 電器 電工 電気 電子 電産 通信 郵便 通運 運輸 運送 物流 倉庫 海運 汽船 郵船 航空 鉄道 電鉄 急行 交通 自動車 重工 重工業 重機 工業 化学 化成 薬品 石油 石油開発 ガス 鉱業 金属 鉄鋼 精機 精密 精工 機械 車両 造船 建設 建築 建材 組 工務店 住宅 ハウス 不動産 地所 商事 物産 商会 商店 百貨店 食品 酒造 醸造 飲料 乳業 水産 農園 牧場 ビール 印刷 出版 出版社 書店 書房 興業 ホテル 鋼管 硝子 システムズ テクノロジー テクノロジーズ エレクトロニクス モーター モーターズ ホールディングス HD ＨＤ FG ＦＧ グループ コーポレーション カンパニー インターナショナル ジャパン エナジー エアウェイズ エアライン エアラインズ エンターテインメント エンタテインメント スタジオ ストアズ マート ドラッグ フーズ パートナーズ ケミカル マテリアル ファーマ モバイル ネットワークス ソリューションズ フィナンシャルグループ バンク
  新聞 新聞社 通信社 放送 テレビ ラジオ タイムズ ジャーナル ニュース 日報 時報 日日新聞 週報 スポーツ新聞 出版局
  大学 大学院 短大 短期大学 高校 高等学校 高専 中学校 小学校 学園 学院 幼稚園 保育園 保育所 こども園 認定こども園 特別支援学校 専門学校 医大 医科大学 大学病院
  病院 医院 クリニック 診療所 医療センター 保健所 研究所 総研 総合研究所 研究機構 研究センター センター 試験場 美術館 博物館 水族館 動物園 図書館 科学館 文学館 資料館 記念館 撮影所 劇場
  委員会 委 協会 連盟 連合 連合会 機構 機関 基金 評議会 協議会 理事会 財団 学会 会議 会議所 商工会議所 商工会 組合 協同組合 農協 漁協 生協 労働組合 労組 労連 同盟 協同機構 公社 公団 公庫 事業団 事務所 支援機構 設計室 送配電 パワーグリッド 振興局 県民局 総合支庁 弁護士会 税理士会 司法書士会 行政書士会 医師会 歯科医師会 薬剤師会 看護協会 振興会 振興機構 保存会 後援会 同友会 経済連 連絡会 連絡協議会 推進機構 検討会 審議会 調査会 研究会 振興財団 倶楽部 クラブ 教会 教団 寺 神社 大社 神宮
  部屋 統計局 移民局 気象局 航空局 海事局 公安局 公安部 外務部 商務部 国防部 外交部 財政部 地質調査所 疾病対策センター 国務院 署 県警察 警察 警備隊 消防局 消防本部 消防署 消防庁 海上保安庁 海上保安本部 海上保安部 自衛隊 駐屯地 軍 国軍 海軍 空軍 陸軍 海兵隊 艦隊 師団 議会 県議会 市議会 都議会 府議会 区議会 町議会 上院 下院 県庁 都庁 府庁 道庁 市役所 区役所 町役場 村役場 役場 教育委員会 教委 選挙管理委員会 選管 税務署 労働局 労働基準監督署 労基署 国税局 財務局 入管 気象台 地方気象台 天文台 検察 検察庁 裁判所 地方検察庁 出入国在留管理局 入国管理局 運輸局 整備局 農政局 経済産業局 代表部 安全保障局 保障局 捜査局 情報局 調査局 保安院 規制庁 取引委 本部 支部 球団 政府 共産党 労働党 人民解放軍 革命防衛隊 国防軍 解放軍 戦線 旅団 `);

/** Ends that every such body shares: named only by what stands before, never by common words alone. */
export const COMMON_BODIES: ReadonlySet<string> = new Set(
  words(`
  実行委員会 検証委員会 調査委員会 特別委員会 第三者委員会 専門家会議 有識者会議 閣僚会議 国際会議 教育委員会 予算委員会 選挙管理委員会 対策本部 捜査本部 災害対策本部 連絡会議 閣議 記者会見 国際機関 金融機関 報道機関 研究機関 医療機関 教育機関 行政機関 公的機関 捜査機関 関係機関 専門機関 交通機関 政府機関 外国政府 両政府 各国政府 中央政府 地方政府 連邦政府 暫定政府 現地警察 地元警察 当局
  ベンチャーキャピタル 証券会社 保険会社 建設会社 運送会社 航空会社 鉄道会社 電力会社 自動車会社 子会社 親会社 関連会社 運営会社 株式会社 有限会社 持ち株会社 持株会社 投資会社 調査会社 食品会社 製薬会社 不動産会社 IT会社 警備会社 派遣会社 旅行会社 映画会社 新聞会社 通信会社 同社 各社 両社 他社 自社 本社 支社 会社 商社 総合商社 大手商社 出版社 新聞社 通信社 放送局 地方銀行 中央銀行 大手銀行 信託銀行 都市銀行 邦銀 銀行 大学 国立大学 私立大学 公立大学 女子大学 医科大学 工科大学 高校 私立高校 県立高校 公立高校 小学校 中学校 高等学校 同校 北海 総合病院 市民病院 大学病院 救急病院 県立病院 同病院 病院 診療所 保健所 研究所 中央研究所 センター 救命センター コールセンター データセンター ショッピングセンター 医療センター 労働組合 協同組合 商工会議所 県議会 市議会 都議会 町議会 地方議会 議会 国会 定例会 消防署 消防本部 市役所 区役所 町役場 県庁 税務署 保育園 幼稚園 美術館 博物館 水族館 動物園 図書館 事務所 法律事務所 後援会 支援団体 市民団体 環境団体 業界団体 経済団体 人権団体 企業グループ 合同会社 上院 下院 全国紙 地方紙 経済紙 英字紙 国際社会 空軍 海軍 陸軍 連合軍 反政府軍 政府軍 多国籍軍 国軍`),
);

/** What stands before a name and says of what kind the body is; the name begins after it. */
export const KIND_BEFORE = words(`
  最大手 準大手 大手 中堅 老舗 名門 メーカー 子会社 傘下 親会社 関連会社 運営会社 運営元 発行元 販売元 持ち株会社 持株会社 新興 新興企業 スタートアップ ベンチャー 専門店 量販店 チェーン 商社 総合商社 出版社 製薬会社 保険会社 証券会社 運送会社 建設会社 航空会社 投資会社 調査会社 格付け会社 電力会社 通信会社 食品会社 企業 業者 法人 財団法人 社団法人 一般社団法人 公益財団法人 一般財団法人 公益社団法人 学校法人 医療法人 社会福祉法人 宗教法人 独立行政法人 国立研究開発法人 特定非営利活動法人 NPO法人 ＮＰＯ法人 株式会社 有限会社 合同会社 団体 市民団体 環境団体 人権団体 経済紙 有力紙 大衆紙 英字紙 日刊紙 夕刊紙 機関紙 専門誌 科学誌 医学誌 経済誌 週刊誌 雑誌 国営 国営通信 国営放送 国営テレビ 公共放送 民放 通信 紙 誌 地元紙 地元 球団 クラブ 国際環境NGO NGO ＮＧＯ NPO ＮＰＯ シンクタンク 民間 与党 最大野党 野党 第1党 第2党 連立与党 極右 左派 右派 捜査関係者 当局 過激派 過激派組織 武装組織 武装勢力 イスラム組織 テロ組織`);

/** Ministries and courts by their usual short forms; the two names are one body. Published by the bodies themselves. */
export const SHORT_FORMS: Readonly<Record<string, string>> = {
  経産省: "経済産業省",
  厚労省: "厚生労働省",
  国交省: "国土交通省",
  文科省: "文部科学省",
  農水省: "農林水産省",
  通産省: "通商産業省",
  大蔵: "大蔵省",
  国税: "国税庁",
  公取委: "公正取引委員会",
  規制委: "原子力規制委員会",
  中労委: "中央労働委員会",
  海保: "海上保安庁",
  入管庁: "出入国在留管理庁",
  日銀: "日本銀行",
  経団連: "日本経済団体連合会",
  日教組: "日本教職員組合",
  日弁連: "日本弁護士連合会",
  全銀協: "全国銀行協会",
  東証: "東京証券取引所",
  自民: "自民党",
  公明: "公明党",
  立民: "立憲民主党",
  立憲: "立憲民主党",
  国民民主: "国民民主党",
  維新: "日本維新の会",
  維新の会: "日本維新の会",
  共産: "共産党",
  衆院: "衆議院",
  参院: "参議院",
  国連: "国際連合",
  欧州委: "欧州委員会",
  最高裁: "最高裁判所",
  地裁: "地方裁判所",
  高裁: "高等裁判所",
  家裁: "家庭裁判所",
  地検: "地方検察庁",
  高検: "高等検察庁",
  教委: "教育委員会",
  選管: "選挙管理委員会",
  県教委: "県教育委員会",
  市教委: "市教育委員会",
  県議会: "県議会",
  EU: "欧州連合",
  IMF: "国際通貨基金",
  WHO: "世界保健機関",
  WTO: "世界貿易機関",
  OECD: "経済協力開発機構",
  NATO: "北大西洋条約機構",
  ECB: "欧州中央銀行",
  FRB: "連邦準備制度理事会",
  IAEA: "国際原子力機関",
  OPEC: "石油輸出国機構",
  ASEAN: "東南アジア諸国連合",
  IOC: "国際オリンピック委員会",
  JOC: "日本オリンピック委員会",
  UNHCR: "国連難民高等弁務官事務所",
  UNICEF: "国連児童基金",
  FBI: "連邦捜査局",
  CIA: "中央情報局",
  USTR: "通商代表部",
  NASA: "航空宇宙局",
  JAXA: "宇宙航空研究開発機構",
  NHK: "日本放送協会",
};

/** Capitals (and capitalised words) that stand for a body wherever they are read. */
export const KNOWN_CAPITALS: ReadonlySet<string> = new Set([
  ...Object.keys(SHORT_FORMS).filter((form) => /^[A-Z]+$/.test(form)),
  ...words(`
  UN ILO FAO WFP UNESCO IPCC ICC ICJ BIS ADB AIIB AU APEC G7 G20 BRICS Quad QUAD OSCE GCC MERCOSUR FIFA UEFA FIBA WADA JFA JRA NPB MLB NBA NFL NHL WBA WBC IBF
  FDA CDC NSC FCC FTC SEC NTSB FAA DEA DHS EPA IRS KGB MI6 GHQ NSA FSB BBC CNN ABC NBC CBS FOX AP AFP UPI CNBC KBS MBC CCTV VOA PBS
  NTT KDDI JR JAL ANA JT JA JICA JETRO JOGMEC JAEA NEDO AMED GPIF NITE NICT IHI TBS IBM GE GM BMW AMD ARM TSMC SMIC BYD SK LG HSBC UBS AIG AWS SAP ASML BP
  NEXCO東日本 NEXCO中日本 NEXCO西日本 JR東日本 JR西日本 JR東海 JR九州 JR北海道 JR四国 JR貨物 DeNA SBI UFJ MUFG SMBC Google Apple Amazon Microsoft Meta OpenAI NVIDIA Intel Samsung Twitter Facebook Tesla Netflix Sony SpaceX Anthropic Disney Reuters Bloomberg`),
]);

/** Bodies without an end that tells them, known to every reader. */
export const KNOWN_BODIES: ReadonlySet<string> = new Set(
  words(`
  沿岸警備隊 第一三共 第一生命 第一生命保険 第四北越銀行 第一勧業銀行 文学座 俳優座 前進座 青年座 劇団四季 宝塚歌劇団 国会 衆議院 参議院 衆院 参院 首相官邸 官邸 内閣府 内閣官房 宮内庁 人事院 会計検査院 国連 国際連合 国連安保理 安保理 欧州連合 欧州議会 欧州理事会 欧州中銀 世界銀行 世銀 国際通貨基金 日銀 日本銀行 自民党 自民 公明党 立民 国民民主党 日本維新の会 維新の会 れいわ新選組 参政党 社民党 日本保守党 日教組 連合 経団連 経済同友会 日商 全人代 中央軍事委員会 ホワイトハウス 国防総省 国土安全保障省 クレムリン 米議会 上院 下院 連邦議会 連邦準備制度理事会 アメリカ軍 米軍 在日米軍 韓国軍 自衛隊 陸上自衛隊 海上自衛隊 航空自衛隊 陸自 海自 空自 多国籍軍 タリバン ハマス ヒズボラ フーシ派 アルカイダ
  ロイター ロイター通信 共同通信 時事通信 新華社 タス通信 聯合ニュース ブルームバーグ 朝日新聞 毎日新聞 読売新聞 産経新聞 日本経済新聞 東京新聞 中日新聞 日経 東証 クアッド 国民生活センター 赤十字 日本赤十字社 赤十字国際委員会 アムネスティ・インターナショナル 国境なき医師団 グリーンピース ワシントン・ポスト ニューヨーク・タイムズ ウォール・ストリート・ジャーナル フィナンシャル・タイムズ`),
);

/** Ends that are also plain words (日本映画, 米自動車): a company's only after a proper word that is no country. */
export const PLAIN_ENDS: ReadonlySet<string> = new Set(
  words(`
  自動車 石油 ガス 食品 化学 工業 住宅 不動産 保険 火災 建築 機械 精密 電気 電子 電機 金属 鉄鋼 鉱業 航空 鉄道 交通 電力 運輸 物流 海運 倉庫 印刷 出版 農園 牧場 ビール ホテル システムズ ハウス グループ 工場 テレビ 新聞 銀行 証券 大学 高校 病院 ニュース スタジオ 企業 急行 造船 薬品 ファンド 水産 製造 組 本部 支部 部屋 組合 センター 事務所 議会 車両 クラブ 教会 寺 神社`),
);

/** Capitals that never stand for a body. */
export const NO_BODIES: ReadonlySet<string> = new Set(
  words(
    `GDP GNP CPI PMI AI IT IoT PC TV DVD CD LNG LPG EV HV PHV SUV CO DNA RNA PCR HIV SARS MERS CEO COO CFO CTO GM VS QR OS SNS URL PDF GPS LED USB VR AR API ID PR CM ETF REIT NISA IPO M&A TOB MBO FTA EPA TPP RCEP FOIP ODA PKO NGO NPO SDGs ESG DX GX JST PM AM PSI UFO SOS OK NG BSE ICBM SLBM THAAD PFAS OB OG BRT LRT ETC DJ MC PL GW`,
  ),
);

/** The professional baseball clubs as reports call them; in reports of games only, since most are companies or towns too. */
export const CLUBS = words(
  "巨人 阪神 中日 ヤクルト 広島 DeNA ソフトバンク 日本ハム ロッテ 楽天 西武 オリックス",
);
