package kinerja

import (
	"encoding/json"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"github.com/perencanaan-id/perencanaan/anggaran"
	"github.com/perencanaan-id/perencanaan/kinerja/ekspresi"
)

// bilanganUji reads a number of a test: "12.5", "1/3".
func bilanganUji(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic("bukan bilangan: " + s)
	}
	return r
}

// Figures of public documents with what they print. The numbers in front are
// those of the list of test vectors they were recomputed for.
func TestPenyerapanDokumen(t *testing.T) {
	for _, c := range []struct {
		no                int
		pagu, realisasi   string
		cetak             string // as printed, with two places
		sumber            string
		empat             string // recomputed to four places by hand
		dokumenSalahCetak bool
	}{
		{5, "10009542435", "9448777466", "94.40", "Renstra Dinsos Kota Jambi, T-C.24, belanja operasional 2021", "94.3977", false},
		{6, "18412964502", "11306845911", "61.41", "2022", "61.4070", false},
		{7, "11891068465", "11205003490", "94.23", "2023", "94.2304", false},
		{8, "11117346531", "10344648483", "93.05", "2024", "93.0496", false},
		{9, "1211663081", "1121788250", "92.58", "belanja modal 2021", "92.5825", false},
		{10, "586710555", "546526800", "93.15", "2022", "93.1510", false},
		{11, "498040722", "471624455", "94.70", "2023", "94.6960", false},
		{12, "273553469", "262460000", "95.94", "2024", "95.9447", false},
		{17, "855830897000", "734881464333", "85.87", "PMK 214/2017, lampiran", "85.8676", false},
		{27, "103826538000", "23906077655", "23.03", "Lapkin PPPOMN triwulan II 2021", "23.0250", false},
		{28, "252545875464", "241515839172", "95.63", "CaLK TA 2018", "95.6325", false},
		{29, "99494213750", "91375235577", "91.84", "CaLK TA 2018", "91.8397", false},
		{30, "900000000", "138757370", "15.42", "CaLK TA 2018", "15.4175", false},
		{31, "437620000", "226482032", "51.75", "CaLK TA 2018", "51.7531", false},
		{32, "356927709214", "336700914151", "94.33", "CaLK TA 2018", "94.3331", false},
		{33, "374018185214", "336700914151", "94.33", "CaLK TA 2018, ringkasan", "90.0226", true},
		{34, "333628665658", "337783340871.50", "96.31", "CaLK TA 2018, ringkasan", "101.2453", true},
		{34, "350719141658", "337783340871.50", "96.31", "CaLK TA 2018, baris yang benar", "96.3116", false},
		{35, "747484928657", "709214465452.50", "94.88", "CaLK TA 2018", "94.8801", false},
	} {
		nilai := map[string]*big.Rat{"pagu": bilanganUji(c.pagu), "realisasi keuangan": bilanganUji(c.realisasi)}
		r := PersentasePenyerapanKeuangan()
		h, err := r.Hitung(nilai)
		if err != nil || (h.Bulat.StringFixed(2) == c.cetak) == c.dokumenSalahCetak {
			t.Errorf("%d %s: %s, %v, tercetak %s", c.no, c.sumber, h.Bulat, err, c.cetak)
		}
		if lebih := c.empat > "100" && len(c.empat) > 7; (len(h.Temuan) == 1) != lebih {
			t.Errorf("%d: temuan %v", c.no, h.Temuan)
		}
		r.Desimal = 4
		if h, err = r.Hitung(nilai); err != nil || h.Bulat.StringFixed(4) != c.empat {
			t.Errorf("%d %s: %s, %v, seharusnya %s", c.no, c.sumber, h.Bulat, err, c.empat)
		}
	}
}

// Vector 44: 135 + 87 + 170 + 337 orang are the 729 of the SPM table of 2024.
func TestJumlahDenganSatuan(t *testing.T) {
	r := Rumus{
		Nama: "Penerima layanan SPM", Satuan: ParseSatuan("Orang"),
		Ekspresi: ekspresi.MustParse("jumlah(a; b; c; d)"),
		Variabel: []VariabelRumus{
			{Nama: "a", Satuan: ParseSatuan("orang")}, {Nama: "b", Satuan: ParseSatuan("Orang")},
			{Nama: "c", Satuan: ParseSatuan("ORANG")}, {Nama: "d", Satuan: ParseSatuan("Orang")},
		},
	}
	if err := r.Check(); err != nil {
		t.Fatal(err)
	}
	h, err := r.Hitung(map[string]*big.Rat{"a": bilanganUji("135"), "b": bilanganUji("87"), "c": bilanganUji("170"), "d": bilanganUji("337")})
	if err != nil || h.Bulat.String() != "729" {
		t.Errorf("%s, %v", h.Bulat, err)
	}
	if got := h.Pengerjaan().Teks; !strings.HasSuffix(got, "\n= 729 Orang") {
		t.Errorf("pengerjaan %q", got)
	}
}

// Vector 43: nine unsur with full scores give 100 with the weight 1/9. The
// forms' 0,111 gives 99,90, though the form of a regency prints 100; weights
// of 0,111 sum to 0,999, and that is said.
func TestBobotSembilanUnsur(t *testing.T) {
	buat := func(bobot string) (Rumus, map[string]*big.Rat, error) {
		var v []VariabelIndeks
		skor := make(map[string]*big.Rat)
		for _, nama := range []string{"U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"} {
			v = append(v, VariabelIndeks{nama, bilanganUji(bobot), bilanganUji("4")})
			skor[nama] = bilanganUji("4")
		}
		r, err := IndeksKemandirian(v...)
		return r, skor, err
	}
	r, skor, err := buat("1/9")
	if err != nil {
		t.Fatal(err)
	}
	if h, err := r.Hitung(skor); err != nil || h.Nilai.Cmp(bilanganUji("100")) != 0 {
		t.Errorf("%v, %v", h.Nilai, err)
	}
	_, _, err = buat("0.111")
	var be *BobotError
	if !errors.As(err, &be) || be.Jumlah.Cmp(bilanganUji("0.999")) != 0 || !strings.Contains(err.Error(), "0,999") {
		t.Errorf("%v", err)
	}
	rata := ekspresi.MustParse("9 * 4 * 0,1110 / 4 * 100")
	if v, err := rata.EvalNilai(nil); err != nil || v.Cmp(bilanganUji("99.9")) != 0 {
		t.Errorf("%v, %v", v, err)
	}
}

func TestIndeksKemandirian(t *testing.T) {
	// By hand: (3·0,4 + 2·0,6) / 4 · 100 = 2,4 / 4 · 100 = 60.
	r, err := IndeksKemandirian(VariabelIndeks{"modal usaha", bilanganUji("0.4"), bilanganUji("4")}, VariabelIndeks{"dan lain", bilanganUji("0.6"), bilanganUji("4")})
	if err != nil {
		t.Fatal(err)
	}
	h, err := r.Hitung(map[string]*big.Rat{"modal usaha": bilanganUji("3"), "dan lain": bilanganUji("2")})
	if err != nil || h.Nilai.Cmp(bilanganUji("60")) != 0 {
		t.Errorf("%v, %v", h.Nilai, err)
	}
	if got, mau := h.Pengerjaan().Teks, "Indeks kemandirian\n= ((modal usaha × 0,4 + dan lain × 0,6) / 4) × 100\n"+
		"= ((3 × 0,4 + 2 × 0,6) / 4) × 100\n= 60,00 Indeks"; got != mau {
		t.Errorf("%s\nseharusnya\n%s", got, mau)
	}
	// Different greatest scores, by hand: 5·0,5 + 10·0,5 = 7,5; full scores 100.
	r, err = IndeksKemandirian(VariabelIndeks{"a", bilanganUji("0.5"), bilanganUji("5")}, VariabelIndeks{"b", bilanganUji("0.5"), bilanganUji("10")})
	if err != nil {
		t.Fatal(err)
	}
	if h, err = r.Hitung(map[string]*big.Rat{"a": bilanganUji("5"), "b": bilanganUji("10")}); err != nil || h.Nilai.Cmp(bilanganUji("100")) != 0 {
		t.Errorf("%v, %v", h.Nilai, err)
	}
	for skor, galat := range map[string]error{"5.01": ErrDomain, "-1": ErrDomain} {
		if _, err := r.Hitung(map[string]*big.Rat{"a": bilanganUji(skor), "b": bilanganUji("1")}); !errors.Is(err, galat) {
			t.Errorf("skor %s: %v", skor, err)
		}
	}
	for nama, v := range map[string][]VariabelIndeks{
		"tanpa variabel":      nil,
		"nama dua kali":       {{"a", bilanganUji("1/2"), bilanganUji("4")}, {"a", bilanganUji("1/2"), bilanganUji("4")}},
		"tanpa maksimal":      {{"a", bilanganUji("1"), nil}},
		"maksimal nol":        {{"a", bilanganUji("1"), bilanganUji("0")}},
		"nama yang tidak sah": {{"a]\"", bilanganUji("1"), bilanganUji("4")}},
		"nama kosong":         {{"", bilanganUji("1"), bilanganUji("4")}},
	} {
		if _, err := IndeksKemandirian(v...); !errors.Is(err, ErrRumus) {
			t.Errorf("%s: %v", nama, err)
		}
	}
	if _, err := IndeksKemandirian(VariabelIndeks{"a", bilanganUji("2"), bilanganUji("4")}, VariabelIndeks{"b", bilanganUji("-1"), bilanganUji("4")}); !errors.Is(err, ErrBobot) {
		t.Errorf("bobot negatif: %v", err)
	}
}

func TestPenilaianMandiriRB(t *testing.T) {
	b := BobotRB{bilanganUji("1/6"), bilanganUji("1/6"), bilanganUji("1/6"), bilanganUji("1/6"), bilanganUji("1/6"), bilanganUji("1/6")}
	r, err := PenilaianMandiriRB(b)
	if err != nil {
		t.Fatal(err)
	}
	// By hand: (60 + 70 + 80 + 66 + 72 + 84) / 6 = 432 / 6 = 72.
	h, err := r.Hitung(map[string]*big.Rat{"kematangan OPD": bilanganUji("60"), "pelayanan publik": bilanganUji("70"),
		"IP ASN": bilanganUji("80"), "SAKIP": bilanganUji("66"), "RB": bilanganUji("72"), "SKM": bilanganUji("84")})
	if err != nil || h.Nilai.Cmp(bilanganUji("72")) != 0 {
		t.Errorf("%v, %v", h.Nilai, err)
	}
	b.SAKIP = nil
	var be *BobotError
	if _, err := PenilaianMandiriRB(b); !errors.As(err, &be) || be.Variabel != "SAKIP" {
		t.Errorf("bobot tidak diberikan: %v", err)
	}
	b.SAKIP = bilanganUji("1/7")
	if _, err := PenilaianMandiriRB(b); !errors.As(err, &be) || be.Jumlah == nil || be.Jumlah.Cmp(bilanganUji("41/42")) != 0 {
		t.Errorf("jumlah bobot: %v", err)
	}
	if _, err := PenilaianMandiriRB(BobotRB{}); !errors.Is(err, ErrBobot) {
		t.Errorf("tanpa bobot: %v", err)
	}
}

// The shares of all kinds add up to 100 exactly, whatever they print.
func TestRasioKontribusiPSKS(t *testing.T) {
	jenis := []string{"PSM", "Karang Taruna", "TKSK", "LKS", "dan"}
	nilai := map[string]*big.Rat{"PSM": bilanganUji("62"), "Karang Taruna": bilanganUji("68"), "TKSK": bilanganUji("11"), "LKS": bilanganUji("0"), "dan": bilanganUji("7")}
	rumus, err := RasioKontribusiPSKSPerJenis(jenis...)
	if err != nil {
		t.Fatal(err)
	}
	jumlah := new(big.Rat)
	for i, r := range rumus {
		if err := r.Check(); err != nil {
			t.Error(err)
		}
		h, err := r.Hitung(nilai)
		if err != nil {
			t.Fatal(err)
		}
		// 148 in all.
		if mau := new(big.Rat).Mul(nilai[jenis[i]], bilanganUji("100/148")); h.Nilai.Cmp(mau) != 0 {
			t.Errorf("%s: %v, seharusnya %v", jenis[i], h.Nilai, mau)
		}
		jumlah.Add(jumlah, h.Nilai)
	}
	if jumlah.Cmp(bilanganUji("100")) != 0 {
		t.Errorf("jumlah %v", jumlah)
	}
	for _, jenis := range [][]string{nil, {"PSM"}, {"PSM", "TKSK", "PSM"}, {"a", ""}} {
		if _, err := RasioKontribusiPSKSPerJenis(jenis...); err == nil {
			t.Errorf("%q diterima", jenis)
		}
	}
	_, err = RasioKontribusiPSKS().Hitung(map[string]*big.Rat{"unsur PSKS jenis i": bilanganUji("5"), "seluruh unsur PSKS": bilanganUji("4")})
	if !errors.Is(err, ErrDomain) {
		t.Errorf("bagian lebih dari seluruhnya: %v", err)
	}
}

func TestRumusBaku(t *testing.T) {
	for _, r := range []Rumus{
		PersentasePelayananDasar(), RasioKontribusiPSKS(), PersentasePenyerapanKeuangan(),
		PersentasePenyerapanFisik(), ResponPenangananPengaduan(),
	} {
		if err := r.Check(); err != nil {
			t.Error(err)
		}
		if !r.Satuan.IsKnown() || r.Kode == "" || r.Sumber == "" {
			t.Errorf("%+v", r)
		}
		for _, v := range r.Variabel {
			if v.Makna == "" || !v.Satuan.IsZero() && !v.Satuan.IsKnown() {
				t.Errorf("%s: %+v", r.Nama, v)
			}
		}
		nilai := map[string]*big.Rat{r.Pembilang: bilanganUji("2"), r.Penyebut: bilanganUji("3")}
		h, err := r.Hitung(nilai)
		if err != nil || h.Bulat.StringFixed(2) != "66.67" || h.Nilai.Cmp(bilanganUji("200/3")) != 0 || h.Temuan != nil {
			t.Errorf("%s: %s, %v, %v", r.Nama, h.Bulat, h.Temuan, err)
		}
		nilai[r.Penyebut] = bilanganUji("0")
		if _, err := r.Hitung(nilai); r.Lebih != LebihGalat && !errors.Is(err, ekspresi.ErrBagiNol) {
			t.Errorf("%s dengan penyebut 0: %v", r.Nama, err)
		}
		nilai[r.Pembilang] = bilanganUji("0")
		if _, err := r.Hitung(nilai); !errors.Is(err, ekspresi.ErrBagiNol) {
			t.Errorf("%s 0/0: %v", r.Nama, err)
		}
		nilai[r.Penyebut] = bilanganUji("-3")
		var de *DomainError
		if _, err := r.Hitung(nilai); !errors.As(err, &de) || de.Variabel != r.Penyebut {
			t.Errorf("%s dengan penyebut -3: %v", r.Nama, err)
		}
		delete(nilai, r.Pembilang)
		nilai[r.Penyebut] = bilanganUji("3")
		if _, err := r.Hitung(nilai); !errors.Is(err, ekspresi.ErrVariabel) {
			t.Errorf("%s tanpa pembilang: %v", r.Nama, err)
		}
		nilai[r.Pembilang] = bilanganUji("3.7077") // 123.59 per cent, as T-C.23 has for 2022
		h, err = r.Hitung(nilai)
		switch r.Lebih {
		case LebihGalat:
			if !errors.Is(err, ErrDomain) {
				t.Errorf("%s: %v", r.Nama, err)
			}
		case LebihTemuan:
			if err != nil || len(h.Temuan) != 1 || h.Temuan[0].Kode != KategoriPembilangLebih || h.Bulat.String() != "123.59" {
				t.Errorf("%s: %v, %v", r.Nama, h.Temuan, err)
			}
		default:
			if err != nil || h.Temuan != nil || h.Bulat.String() != "123.59" {
				t.Errorf("%s: %v, %v", r.Nama, h.Temuan, err)
			}
		}
	}
}

func TestRumusCheck(t *testing.T) {
	orang, rupiah := ParseSatuan("Orang"), ParseSatuan("Rupiah")
	dasar := func() Rumus {
		return Rumus{Nama: "biaya", Ekspresi: ekspresi.MustParse("a / b"), Satuan: ParseSatuan("Rupiah/Orang"),
			Variabel: []VariabelRumus{{Nama: "a", Satuan: rupiah}, {Nama: "b", Satuan: orang}}}
	}
	if err := dasar().Check(); err != nil {
		t.Error(err)
	}
	for nama, ubah := range map[string]func(*Rumus){
		"tanpa ekspresi":     func(r *Rumus) { r.Ekspresi = nil },
		"tidak diuraikan":    func(r *Rumus) { r.Variabel = r.Variabel[:1] },
		"dua kali":           func(r *Rumus) { r.Variabel = append(r.Variabel, r.Variabel[0]) },
		"tidak ada dalam":    func(r *Rumus) { r.Variabel[0].Nama = "c" },
		"pembilang atau":     func(r *Rumus) { r.Pembilang = "c" },
		"satuan hasil":       func(r *Rumus) { r.Satuan = satuanPersen },
		"satuan tidak cocok": func(r *Rumus) { r.Ekspresi = ekspresi.MustParse("a + b") },
	} {
		r := dasar()
		ubah(&r)
		if err := r.Check(); err == nil || !strings.Contains(err.Error(), nama) {
			t.Errorf("%s: %v", nama, err)
		}
	}
	if _, err := (Rumus{}).Hitung(nil); !errors.Is(err, ErrRumus) {
		t.Errorf("%v", err)
	}
	r := PersentasePelayananDasar()
	r.Desimal = -1
	if _, err := r.Hitung(map[string]*big.Rat{"PAS terlayani": bilanganUji("1"), "target PAS": bilanganUji("2")}); !errors.Is(err, anggaran.ErrPembulatan) {
		t.Errorf("%v", err)
	}
}

// The rounding within 64 bits is that of big numbers, at its edges too.
func TestRumusBulat(t *testing.T) {
	var atas []*big.Rat
	for _, s := range []string{"0", "1/2", "5/10000", "4/10000", "200/3", "9223372036854775807", "9223372036854775807/2", "3000000000000000000",
		"1/9223372036854775807", "9223372036854775807/9223372036854775806", "92233720368547758/1000", "1.005", "9223372036854775.8075"} {
		r := bilanganUji(s)
		atas = append(atas, r, new(big.Rat).Neg(r))
	}
	atas = append(atas, bilanganUji("-9223372036854775808"), bilanganUji("9223372036854775808"))
	for _, v := range atas {
		for desimal := range 25 {
			r := Rumus{Desimal: desimal}
			got, err := r.bulat(v)
			mau, errMau := bulatRasional(v, desimal, anggaran.SetengahKeAtas)
			if err != nil || errMau != nil || !got.Equal(mau) || got.Exponent() != mau.Exponent() {
				t.Errorf("%v ke %d desimal: %s, %v, seharusnya %s", v, desimal, got, err, mau)
			}
		}
	}
}

func TestPengerjaan(t *testing.T) {
	h, err := PersentasePelayananDasar().Hitung(map[string]*big.Rat{"PAS terlayani": bilanganUji("475"), "target PAS": bilanganUji("585")})
	if err != nil {
		t.Fatal(err)
	}
	p := h.Pengerjaan()
	mau := Pengerjaan{
		Kode: "persentase-pelayanan-dasar", Nama: "Persentase pelayanan dasar",
		Rumus:      "[PAS terlayani] / [target PAS] * 100",
		Substitusi: "475 / 585 * 100",
		Variabel: []NilaiVariabel{
			{Nama: "PAS terlayani", Makna: "jumlah PAS yang terlayani", Satuan: ParseSatuan("Orang"), Nilai: "475"},
			{Nama: "target PAS", Makna: "total target PAS", Satuan: ParseSatuan("Orang"), Nilai: "585"},
		},
		Nilai: "81.20", Pecahan: "9500/117", Satuan: ParseSatuan("Persen"), Desimal: 2, Pembulatan: "setengah ke atas",
		Sumber: "Renstra Dinas Sosial Kota Jambi 2025-2029, Bab III, rumus 1",
		Teks: "Persentase pelayanan dasar\n= (PAS terlayani / target PAS) × 100\n= (475 / 585) × 100\n" +
			"≈ 81,20% (dibulatkan setengah ke atas)",
		LaTeX: "\\begin{aligned}\n\\text{Persentase pelayanan dasar} &= \\frac{\\text{PAS terlayani}}{\\text{target PAS}} \\times 100 \\\\\n" +
			"&= \\frac{475}{585} \\times 100 \\\\\n&\\approx 81{,}20\\%\n\\end{aligned}",
	}
	if d := cmp.Diff(mau, p); d != "" {
		t.Error(d)
	}
	b, err := json.Marshal(p)
	if err != nil || !strings.Contains(string(b), `"nilai":81.20,"pecahan":"9500/117","satuan":"Persen","desimal":2`) ||
		!strings.Contains(string(b), `{"nama":"PAS terlayani","makna":"jumlah PAS yang terlayani","satuan":"Orang","nilai":475}`) {
		t.Errorf("%s, %v", b, err)
	}
	// Exact: no fraction, no ≈. Rounded up from zero places.
	r := PersentasePelayananDasar()
	r.Desimal, r.Pembulatan = 0, anggaran.KeAtas
	h, _ = r.Hitung(map[string]*big.Rat{"PAS terlayani": bilanganUji("1/3"), "target PAS": bilanganUji("100/301")})
	p = h.Pengerjaan()
	if p.Nilai != "101" || p.Pecahan != "301/3" || p.Variabel[0].Pecahan != "1/3" || p.Variabel[0].Nilai != "" ||
		!strings.HasSuffix(p.Teks, "= ((1 / 3) / (100 / 301)) × 100\n≈ 101% (dibulatkan ke atas)") {
		t.Errorf("%+v", p)
	}
	if _, err := json.Marshal(p); err != nil {
		t.Error(err)
	}
	h, _ = r.Hitung(map[string]*big.Rat{"PAS terlayani": bilanganUji("1"), "target PAS": bilanganUji("2")})
	if p = h.Pengerjaan(); p.Pecahan != "" || !strings.HasSuffix(p.String(), "\n= 50%") || !strings.Contains(p.LaTeX, "&= 50\\%\n") {
		t.Errorf("%+v", p)
	}
	if p := (HasilRumus{}).Pengerjaan(); p.Teks != "" {
		t.Errorf("%+v", p)
	}
}

// BenchmarkRumus holds a parsed formula against the same written by hand with
// decimals; both start from values and end at two rounded places.
func BenchmarkRumus(b *testing.B) {
	b.Run("rumus", func(b *testing.B) {
		b.ReportAllocs()
		r := PersentasePenyerapanKeuangan()
		nilai := map[string]*big.Rat{"realisasi keuangan": bilanganUji("9448777466"), "pagu": bilanganUji("10009542435")}
		for b.Loop() {
			if _, err := r.Hitung(nilai); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("decimal", func(b *testing.B) {
		b.ReportAllocs()
		realisasi, pagu := decimal.NewFromInt(9448777466), decimal.NewFromInt(10009542435)
		seratus := decimal.NewFromInt(100)
		for b.Loop() {
			if pagu.IsZero() || realisasi.IsNegative() || pagu.IsNegative() {
				b.Fatal("di luar ranah")
			}
			_ = realisasi.Div(pagu).Mul(seratus).Round(2)
		}
	})
}
