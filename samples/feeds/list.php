<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<title>霧浜日報 ニュース一覧</title>
<link rel="alternate" type="application/rss+xml" title="霧浜日報 新着記事" href="harbor-news.rss">
</head>
<body>
<header><nav><a href="/">トップページへ戻る</a><a href="/politics/">政治と行政のニュース</a><a href="/life/">暮らしと文化のニュース</a></nav></header>
<main>
<h1>ニュース一覧</h1>
<ul class="news">
<li><time datetime="2026-04-06T07:00:00+09:00">4月6日</time> <a href="../pages/council--editorial.html">社説　議会は数字を示して語れ</a> <a href="/tag/politics">政治</a></li>
<li><time datetime="2026-04-05T18:30:00+09:00">4月5日</time> <a href="../pages/fishery--interview-comments.html">漁場を継ぐということ　若手漁師に聞く</a> <a href="/tag/fishery">漁業</a></li>
<li><time datetime="2026-04-04T12:10:00+09:00">4月4日</time> <a href="../pages/water-meter--qa.html">水道メーターの遠隔検針、何が変わるのか</a> <a href="/tag/life">暮らし</a></li>
<li><time datetime="2026-04-03T15:45:00+09:00">4月3日</time> <a href="../pages/heavy-rain--split-body.html">大雨で県道が通行止め、住民が孤立</a> <a href="/tag/disaster">防災</a></li>
</ul>
</main>
<aside><h2>よく読まれている記事</h2><ol><li><a href="../pages/harbour--rankings.html">岸壁の復旧、予定より早く</a></li></ol></aside>
<footer><a href="/about">この新聞について</a><a href="/privacy">個人情報の取り扱いについて</a></footer>
</body>
</html>
