package renstra

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perencanaan-id/perencanaan/nomenklatur"
)

// The kinds of findings about the codes that a table writes.
const (
	KodeTidakTerbaca  Kategori = "kode-tidak-terbaca"  // what stands for a code is none
	NamaTidakTertulis Kategori = "nama-tidak-tertulis" // a row has a code and no name
)

// Where a table has codes, the code as written stands: it says the level of
// the row and where it hangs, and it is never replaced. The name is matched as
// it is without codes, and where it belongs to another code that is a finding.

// kodeSel is what the code columns of a row say; the numbers of a code that
// is cut into cells are put together.
func (k *kepala) kodeSel(row barisTabel) string {
	var b strings.Builder
	for i := k.kode[0]; i < k.kode[1]; i++ {
		s := strings.Trim(row.At(i), ". ")
		if s == "" || s == "-" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('.')
		}
		b.WriteString(s)
	}
	return b.String()
}

// kodeBaris is what the code columns of a row say. Where a code is cut into its
// numbers, a row may leave those out that the row above has: the first cell
// with a number then says where they go on.
func (p *penyusun) kodeBaris(k *kepala, row barisTabel) string {
	if k.kode[1]-k.kode[0] < 3 {
		return k.kodeSel(row)
	}
	sel := make([]string, k.kode[1]-k.kode[0])
	isi := false
	for i := range sel {
		s := strings.Trim(row.At(k.kode[0]+i), ". ")
		switch {
		case s != "" && s != "-":
			sel[i], isi = s, true
		case !isi && i < len(p.selKode):
			sel[i] = p.selKode[i]
		}
	}
	if !isi {
		return ""
	}
	p.selKode = sel
	for i, s := range sel {
		if i > 0 && len(s) == 1 && semuaAngka(s) {
			sel[i] = "0" + s // a spreadsheet's number
		}
	}
	return strings.Join(slices.DeleteFunc(slices.Clone(sel), func(s string) bool { return s == "" }), ".")
}

// tanpaNomor takes the number of a list in front of the word of a level away:
// "1.1 Kegiatan …", "a. Sub Kegiatan …".
func tanpaNomor(nama string) string {
	nomor, rest, ok := strings.Cut(nama, " ")
	if ok && len(nomor) <= 6 && strings.Trim(nomor, "0123456789.)(") == "" || len(strings.Trim(nomor, ".)(")) == 1 && nomor != "" {
		if rest = strings.TrimSpace(rest); adaTingkat(rest) {
			return rest
		}
	}
	return nama
}

// kodeDepan reads a code in front of a name, in parentheses, brackets or behind the word
// of its level too: "(1.01.02) PROGRAM …", "Kegiatan : 1.01.02.2.01 …".
func kodeDepan(nama string) (kode nomenklatur.Kode, rest string) {
	isi := nama
	if i := strings.IndexByte(isi, ':'); i > 0 && i < len("sub kegiatan  ") && adaTingkat(isi) {
		isi = strings.TrimLeft(isi[i+1:], " ")
	}
	for _, kurung := range []string{"()", "[]"} {
		if dalam, luar, ok := strings.Cut(isi, kurung[1:]); ok && strings.HasPrefix(dalam, kurung[:1]) {
			isi = dalam[1:] + " " + strings.TrimLeft(luar, " ")
		}
	}
	if isi == "" || !digit(isi[0]) && isi[0]|0x20 != 'x' {
		return kode, nama
	}
	kode, rest, _, err := nomenklatur.SplitNama(isi)
	if err != nil || !kode.IsValid() {
		return nomenklatur.Kode{}, nama
	}
	return kode, rest
}

// bacaKode reads the code of a row, from its columns or from in front of its
// name.
func (p *penyusun) bacaKode(rec *rekaman, teks string) {
	if teks == "" {
		rec.tertulis, rec.Nama = kodeDepan(rec.Nama)
		return
	}
	if teks == rec.Nama || totalSaja(teks) { // a merged cell
		return
	}
	if k, err := nomenklatur.ParseKodeSKPD(teks); err == nil {
		p.r.KodeSKPD, rec.perangkat = k, true
		return
	}
	kode, baik, err := nomenklatur.Kode{}, []nomenklatur.Perbaikan(nil), nomenklatur.ErrKode
	if p.pendek && !p.namaBidang(rec.Nama) {
		kode, baik, err = p.kodePendek(rec, teks)
	}
	if err != nil {
		kode, baik, err = p.katalog.ResolveKode(nomenklatur.KodeTertulis{Teks: teks, Nama: rec.Nama, JenisDaerah: p.daerah})
	}
	if err != nil {
		kode, baik, err = p.kodePendek(rec, teks)
	}
	if err != nil {
		if lain, sebab := kodeLain(teks); lain.IsValid() {
			kode, err = lain, nil
			p.catat(Temuan{Kode: KodeDiperbaiki, Keparahan: Info, Baris: rec.Baris, Nama: rec.Nama,
				Pesan: fmt.Sprintf("Kode tertulis %q dibaca %v: %s.", teks, lain, sebab)})
		}
	}
	if err != nil {
		p.catat(Temuan{Kode: KodeTidakTerbaca, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama,
			Pesan: fmt.Sprintf("Kode %q tidak terbaca (%v); tingkat dan kode baris ini dicari menurut namanya.", teks, err)})
		return
	}
	for _, b := range baik {
		p.catat(Temuan{Kode: KodeDiperbaiki, Keparahan: Info, Baris: rec.Baris, Nama: rec.Nama,
			Pesan: fmt.Sprintf("Kode tertulis %q dibaca %v: %v.", teks, kode, b)})
	}
	rec.tertulis = kode
}

// kodePendek reads the own number of a row below the rows above it, which is
// all that some tables write: 2.01, 0003.
func (p *penyusun) kodePendek(rec *rekaman, teks string) (kode nomenklatur.Kode, baik []nomenklatur.Perbaikan, err error) {
	atas := nomenklatur.TingkatSubKegiatan
	err = nomenklatur.ErrKode
	switch t, ok := kataTingkat(rec); {
	case ok && t == totalTingkat:
		return kode, nil, err
	case ok:
		atas = t - 1
	}
	for ; atas >= nomenklatur.TingkatBidangUrusan && err != nil; atas-- {
		if induk := p.jalur[atas]; induk != nil && induk.Kode.IsValid() {
			kode, baik, err = p.katalog.ResolveKode(nomenklatur.KodeTertulis{Teks: teks, Nama: rec.Nama, JenisDaerah: p.daerah, Induk: induk.Kode})
		}
	}
	if induk := p.jalur[nomenklatur.TingkatBidangUrusan]; err != nil && strings.Count(teks, ".") > 1 && induk != nil && induk.Kode.IsValid() {
		kode, err = nomenklatur.ParseKode(induk.Kode.String() + "." + teks) // 01.2.01
	}
	return kode, baik, err
}

// menurutKode places a row by the code it is written with and checks its name
// against it.
func (p *penyusun) menurutKode(rec *rekaman) {
	if b := rec.tertulis.BidangUrusan(); !rec.tertulis.IsPenunjang() && b.IsValid() {
		p.bidang = b
	}
	rec.Tingkat = rec.tertulis.Tingkat()
	if t, ok := kataTingkat(rec); ok && t != totalTingkat && t != rec.Tingkat {
		p.catat(Temuan{Kode: KodeBerbeda, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama,
			Pesan: fmt.Sprintf("Kode %v adalah kode %v, nama baris ini menyebut %v; yang dipakai kodenya.", rec.tertulis, rec.Tingkat, t)})
	}
	p.sesuaikanJalur(rec)
	if rec.Nama == "" {
		p.namaMenurutKode(rec)
	}
	p.cocokkan(rec, false)
	p.periksaKode(rec)
}

// namaMenurutKode gives a row without a name that of its code in the
// catalogue, if it has but one.
func (p *penyusun) namaMenurutKode(rec *rekaman) {
	var nama string
	for _, e := range p.entri(rec.tertulis) {
		if nama != "" && nama != e.Nama {
			if !p.katalog.Withdrawn(e) {
				nama = e.Nama
			}
			continue
		}
		nama = e.Nama
	}
	pesan := fmt.Sprintf("Baris ini hanya berkode %v, dan katalog tidak memuatnya.", rec.tertulis)
	if nama != "" {
		pesan = fmt.Sprintf("Baris ini hanya berkode %v; namanya diambil dari katalog: %q.", rec.tertulis, nama)
	}
	rec.Nama = nama
	p.catat(Temuan{Kode: NamaTidakTertulis, Keparahan: Info, Baris: rec.Baris, Nama: nama, Pesan: pesan})
}

// entri are the rows of the catalogue with a code, of the region's kind.
func (p *pencocok) entri(kode nomenklatur.Kode) []nomenklatur.Entri {
	var out []nomenklatur.Entri
	cari := func(k nomenklatur.Kode) {
		for e := range p.katalog.Entries(k) {
			if p.daerah == 0 || e.JenisDaerah == p.daerah {
				out = append(out, e)
			}
		}
	}
	cari(kode)
	if u, ok := kode.Unbind(); ok && len(out) == 0 {
		cari(u)
	}
	return out
}

// periksaKode compares the code as written with that of the name. Among
// entries that fit the name equally the code decides.
func (p *penyusun) periksaKode(rec *rekaman) {
	nama := rec.Kode
	rec.Kode = p.ikat(rec.tertulis)
	rec.acuan = rec.Kode
	m := rec.Padanan
	for _, c := range m.Calon {
		if p.ikat(c.Entri.Kode).Equal(rec.Kode) && c.Jarak == m.Calon[0].Jarak {
			if atas := p.indukPasti(rec.Tingkat); m.Keyakinan != nomenklatur.Pasti && c.Jarak == 0 && (!atas.IsValid() || atas.Contains(rec.Kode)) {
				rec.Padanan = nomenklatur.Padanan{Keyakinan: nomenklatur.Pasti, Calon: []nomenklatur.Calon{c}}
			}
			return
		}
	}
	switch {
	case m.Keyakinan == nomenklatur.Pasti && samaNomor(nama, rec.Kode):
	case m.Keyakinan == nomenklatur.Pasti:
		rec.acuan = nama
		p.catat(Temuan{Kode: KodeBerbeda, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama, Nomenklatur: rec.Kode,
			Pesan: fmt.Sprintf("Kode tertulis %v, nama ini dalam katalog berkode %v; kode dibiarkan seperti tertulis.", rec.Kode, nama)})
	default:
		if e := p.entri(rec.tertulis); len(e) > 0 {
			p.catat(Temuan{Kode: KodeBerbeda, Keparahan: Peringatan, Baris: rec.Baris, Nama: rec.Nama, Nomenklatur: rec.Kode,
				Pesan: fmt.Sprintf("Kode %v dalam katalog bernama %q, bukan %q; kode dibiarkan seperti tertulis.", rec.Kode, e[0].Nama, rec.Nama)})
		}
	}
}

// samaNomor reports whether two codes of sub kegiatan differ in nothing but
// the digits that the editions write the same number with.
func samaNomor(a, b nomenklatur.Kode) bool {
	return a.Tingkat() == nomenklatur.TingkatSubKegiatan && b.Tingkat() == a.Tingkat() &&
		a.Parent().Equal(b.Parent()) && a.Nomor() == b.Nomor() && a.LebarSubKegiatan() != b.LebarSubKegiatan()
}

// sesuaikanJalur looks whether the rows above a row with a code are those that
// its code says. Where it stands decides, as the sums of the table do; but if
// the row that the code says is nowhere in the table, the row above belongs to
// something else and a parent is missing. In a table that is not in the order
// of its codes at all, the codes decide.
func (p *penyusun) sesuaikanJalur(rec *rekaman) {
	kode := p.ikat(rec.tertulis)
	for t := nomenklatur.TingkatBidangUrusan; t < rec.Tingkat; t++ {
		atas := p.jalur[t]
		if atas == nil || !atas.tertulis.IsValid() || p.ikat(atas.tertulis).Contains(kode) {
			continue
		}
		if !p.acak && (p.adaKode[potongKode(kode, t)] || p.cocokDiSini(rec, atas)) {
			return
		}
		clear(p.jalur[t:])
		for ; t < rec.Tingkat; t++ {
			p.jalur[t] = p.baca[potongKode(kode, t)]
		}
		return
	}
}

// cocokDiSini reports whether the name of a row stands under the rows above
// it in the catalogue: then its code is wrong, not its place.
func (p *penyusun) cocokDiSini(rec, atas *rekaman) bool {
	p.cocokkan(rec, true)
	return rec.Padanan.Keyakinan == nomenklatur.Pasti && atas.acuan.Contains(rec.Kode)
}

// potongKode is the part of a code down to a level.
func potongKode(k nomenklatur.Kode, t nomenklatur.Tingkat) nomenklatur.Kode {
	for k.IsValid() && k.Tingkat() > t {
		k = k.Parent()
	}
	return k
}

// kolomKode makes a column of remarks, as that of the numbers, the one of codes
// where the table has none and most of its cells are codes of programmes and
// what is below them.
func (p *penyusun) kolomKode() {
	for _, h := range p.tabel.halaman {
		k := h.kepala
		if k.kode[0] < k.kode[1] {
			continue
		}
		for i := range min(k.nama, len(k.kolom)) {
			kode, isi := 0, 0
			for _, row := range h.baris {
				if s := row.At(i); s != "" {
					isi++
					if x, err := nomenklatur.ParseKode(s); err == nil && x.Tingkat() >= nomenklatur.TingkatProgram {
						kode++
					}
				}
			}
			if 2*kode > isi && kode > 1 {
				k.kolom = slices.Clone(k.kolom)
				k.kolom[i], k.kode = kolomTabel{jenis: kolomKode}, [2]int{i, i + 1}
				break
			}
		}
	}
}

// hafalKode notes which codes the table has, whether they are but the own
// numbers of the rows, and whether its rows are in an order other than that of a
// tree.
func (p *penyusun) hafalKode() {
	p.adaKode, p.baca = map[nomenklatur.Kode]bool{}, map[nomenklatur.Kode]*rekaman{}
	var jalur [nomenklatur.TingkatSubKegiatan + 1]nomenklatur.Kode
	n, salah := 0, 0
	isi, panjang := 0, 0
	defer func() { p.pendek, p.selKode = isi > 0 && panjang == 0, nil }()
	for _, h := range p.tabel.halaman {
		if h.kepala.kode[0] == h.kepala.kode[1] {
			continue
		}
		for _, row := range h.baris {
			teks := p.kodeBaris(h.kepala, row)
			if teks != "" {
				isi++
			}
			if strings.Count(teks, ".") > 3 {
				panjang++
			}
			kode, err := nomenklatur.ParseKode(teks)
			if err != nil {
				kode, _ = kodeLain(teks)
			}
			if !kode.IsValid() {
				continue
			}
			if kode.Tingkat() > nomenklatur.TingkatProgram {
				panjang++
			}
			kode = p.ikat(kode)
			p.adaKode[kode] = true
			t := kode.Tingkat()
			n++
			if atas := jalur[t-1]; atas.IsValid() && !atas.Contains(kode) {
				salah++
			}
			jalur[t] = kode
		}
	}
	p.acak = 2*salah > n
}
