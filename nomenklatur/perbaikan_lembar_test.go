package nomenklatur

import (
	"fmt"
	"strings"
	"testing"
)

const pembukaLembar = `
## Yang dibuat lembar kerja

Setiap baris kedua daftar resmi ditulis dalam ejaan itu, dengan kode penunjang diikat ke 1.02, lalu dibaca kembali.
Tepat berarti kode semula; sisanya ditolak, dan tidak satu pun dibaca sebagai kode lain.

`

// lembarEjaan writes a row as spreadsheets and people do; ok is false where
// the spelling does not arise.
type lembarEjaan struct {
	nama  string
	tulis func(e Entri) (in KodeTertulis, ok bool)
}

// ruasEjaan writes the code of e with one part replaced.
func ruasEjaan(tingkat Tingkat, ganti func(k Kode) (dari, ke string)) func(Entri) (KodeTertulis, bool) {
	return func(e Entri) (KodeTertulis, bool) {
		if e.Tingkat() < tingkat {
			return KodeTertulis{}, false
		}
		dari, ke := ganti(e.Kode)
		s := strings.Replace(e.Kode.String(), dari, ke, 1)
		return KodeTertulis{Teks: s}, dari != "" && s != e.Kode.String()
	}
}

// kegiatanEjaan replaces the two fields of the kegiatan.
func kegiatanEjaan(bentuk func(kewenangan, nomor int) string) func(Entri) (KodeTertulis, bool) {
	return ruasEjaan(TingkatKegiatan, func(k Kode) (string, string) {
		k = k.Kegiatan()
		s := bentuk(k.Kewenangan(), k.Nomor())
		if s == "" {
			return "", ""
		}
		awal := k.Program().String() + "."
		return k.String(), awal + s
	})
}

// subEjaan replaces the number of the sub kegiatan.
func subEjaan(bentuk func(k Kode, nomor int) string) func(Entri) (KodeTertulis, bool) {
	return ruasEjaan(TingkatSubKegiatan, func(k Kode) (string, string) {
		s := bentuk(k, k.Nomor())
		if s == "" {
			return "", ""
		}
		return k.String(), k.Parent().String() + "." + s
	})
}

var lembar = []lembarEjaan{
	{"kegiatan 2.10 sebagai bilangan", kegiatanEjaan(func(w, n int) string {
		if n%10 != 0 {
			return ""
		}
		return fmt.Sprintf("%d.%d", w, n/10)
	})},
	{"kegiatan 2.01 tanpa nol", kegiatanEjaan(func(w, n int) string {
		if n > 9 {
			return ""
		}
		return fmt.Sprintf("%d.%d", w, n)
	})},
	{"kewenangan dua digit", kegiatanEjaan(func(w, n int) string { return fmt.Sprintf("%02d.%02d", w, n) })},
	{"kewenangan dan kegiatan serangkai", kegiatanEjaan(func(w, n int) string { return fmt.Sprintf("%d%02d", w, n) })},
	{"kewenangan dua digit dan kegiatan serangkai", kegiatanEjaan(func(w, n int) string { return fmt.Sprintf("%02d%02d", w, n) })},
	{"kegiatan tiga digit", kegiatanEjaan(func(w, n int) string { return fmt.Sprintf("%d.%03d", w, n) })},
	{"sub kegiatan satu digit", subEjaan(func(_ Kode, n int) string {
		if n > 9 {
			return ""
		}
		return fmt.Sprint(n)
	})},
	{"sub kegiatan tiga digit", subEjaan(func(_ Kode, n int) string { return fmt.Sprintf("%03d", n) })},
	{"sub kegiatan lima digit (edisi empat digit)", subEjaan(func(k Kode, n int) string {
		if k.LebarSubKegiatan() == 2 {
			return ""
		}
		return fmt.Sprintf("%05d", n)
	})},
	{"sub kegiatan setelah nomor lain", subEjaan(func(_ Kode, n int) string {
		if n > 99 {
			return ""
		}
		return fmt.Sprintf("0008%02d", n)
	})},
	{"ruas 00 sebelum program", ruasEjaan(TingkatProgram, func(k Kode) (string, string) {
		return k.BidangUrusan().String(), k.BidangUrusan().String() + ".00"
	})},
	{"bidang urusan sebagai bilangan", ruasEjaan(TingkatBidangUrusan, func(k Kode) (string, string) {
		s := k.BidangUrusan().String()
		return s, strings.TrimSuffix(s, "0")
	})},
	{"nol pertama hilang", ruasEjaan(TingkatBidangUrusan, func(k Kode) (string, string) { return ".0", "." })},
	{"kode di depan nama", func(e Entri) (KodeTertulis, bool) {
		return KodeTertulis{Teks: e.Kode.String() + " " + e.Nama}, e.Tingkat() > TingkatUrusan
	}},
	{"sel sub kegiatan di bawah kegiatannya, dengan spasi", func(e Entri) (KodeTertulis, bool) {
		s := e.Kode.String()
		return KodeTertulis{Teks: s[strings.LastIndexByte(s, '.')+1:] + " ", Induk: e.Kode.Parent()}, e.Tingkat() == TingkatSubKegiatan
	}},
	{"sel sub kegiatan sebagai bilangan", func(e Entri) (KodeTertulis, bool) {
		return KodeTertulis{Teks: fmt.Sprint(e.Kode.Nomor()), Induk: e.Kode.Parent()}, e.Tingkat() == TingkatSubKegiatan
	}},
	{"sel kegiatan sebagai bilangan", func(e Entri) (KodeTertulis, bool) {
		s := fmt.Sprintf("%d.%02d", e.Kode.Kewenangan(), e.Kode.Nomor())
		return KodeTertulis{Teks: strings.TrimSuffix(s, "0"), Induk: e.Kode.Parent()}, e.Tingkat() == TingkatKegiatan
	}},
	{"sel program sebagai bilangan", func(e Entri) (KodeTertulis, bool) {
		return KodeTertulis{Teks: fmt.Sprint(e.Kode.Nomor()), Induk: e.Kode.Parent()}, e.Tingkat() == TingkatProgram
	}},
}

func tabelLembar(t *testing.T, b *strings.Builder, k *Katalog) {
	t.Helper()
	b.WriteString("| ejaan | contoh | untuk | kode | tepat dengan nama dan edisi | dengan nama | dengan edisi | dengan kode saja |\n|---|---|---|--:|--:|--:|--:|--:|\n")
	for _, l := range lembar {
		var contoh, untuk string
		var n int
		var tepat [4]int
		for e := range k.All() {
			e, ok := terikatEjaan(e)
			if !ok {
				continue
			}
			in, ok := l.tulis(e)
			if !ok {
				continue
			}
			n++
			if contoh == "" || untuk < "1.06" && e.Kode.String() < "1.07" {
				contoh, untuk = in.Teks, e.Kode.String()
			}
			for i := range tepat {
				if tepatEjaan(t, k, in, e, i < 2, i%2 == 0) {
					tepat[i]++
				}
			}
		}
		fmt.Fprintf(b, "| %s | `%s` | `%s` | %d | %d | %d | %d | %d |\n", l.nama, contoh, untuk, n, tepat[0], tepat[1], tepat[2], tepat[3])
	}
}

// terikatEjaan binds a penunjang row as plans do.
func terikatEjaan(e Entri) (Entri, bool) {
	if !e.Kode.IsPenunjang() {
		return e, true
	}
	var err error
	e.Kode, err = e.Kode.Bind(MustParseKode("1.02"))
	return e, err == nil && e.Tingkat() > TingkatBidangUrusan
}

// tepatEjaan reports whether in is read as the code of e. It may be refused,
// but not read as another.
func tepatEjaan(t *testing.T, k *Katalog, in KodeTertulis, e Entri, adaNama, adaEdisi bool) bool {
	t.Helper()
	in.JenisDaerah = KabupatenKota
	if adaNama {
		in.Nama = e.Nama
	}
	if adaEdisi {
		in.Edisi = e.Edisi.Latest()
	}
	kode, _, err := k.ResolveKode(in)
	if err == nil && kode != e.Kode {
		t.Errorf("%+v: dibaca %v, seharusnya %v", in, kode, e.Kode)
	}
	return err == nil && kode == e.Kode
}
