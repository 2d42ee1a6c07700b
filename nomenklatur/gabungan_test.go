package nomenklatur

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// bacaanLambat lists all readings of a combined line without blanks and dot:
// every cut into SKPD, code and account that the slow twins accept.
func bacaanLambat(s string) (bacaan []string) {
	ruas := strings.Split(s, ".")
	for i := 0; i <= len(ruas); i++ {
		for j := i; j <= len(ruas); j++ {
			skpd, kode, rekening := strings.Join(ruas[:i], "."), strings.Join(ruas[i:j], "."), strings.Join(ruas[j:], ".")
			_, skpdOK := skpdLambat(skpd)
			_, kodeOK := parseLambat(kode)
			_, rekeningOK := enamLambat(rekening, lebarRekeningUji, 8)
			subKegiatan := strings.Count(kode, ".") == 5
			if (i == 0 || skpdOK) && (i == j || kodeOK) && (j == len(ruas) || rekeningOK) &&
				(i == j || j == len(ruas) || subKegiatan) {
				bacaan = append(bacaan, skpd+"|"+kode+"|"+rekening)
			}
		}
	}
	return bacaan
}

// periksaSplit: what SplitKode reads is the one reading there is, and what it
// refuses although it has one reading is an account too short to be sure.
func periksaSplit(t *testing.T, s string) {
	t.Helper()
	g, perbaikan, err := SplitKode(s)
	if err != nil {
		periksaParseError(t, s, err)
		if g != (Gabungan{}) || perbaikan != nil {
			t.Errorf("%q: %v, %v, %v", s, g, perbaikan, err)
		}
	}
	isi := strings.TrimSuffix(strings.TrimFunc(s, kosong), ".")
	bacaan := bacaanLambat(isi)
	if err == nil {
		got := g.SKPD.String() + "|" + g.Kode.String() + "|" + g.Rekening.String()
		if len(bacaan) != 1 || bacaan[0] != got || g.String() != isi {
			t.Errorf("%q: %s, ditulis %q; bacaan %q", s, got, g, bacaan)
		}
		if terapkan(s, perbaikan) != isi {
			t.Errorf("%q: perbaikan %v", s, perbaikan)
		}
		return
	}
	if len(bacaan) == 1 && !terlaluPendek(bacaan[0]) {
		t.Errorf("%q: satu bacaan %q, tetapi %v", s, bacaan[0], err)
	}
}

// terlaluPendek reports whether the last code of a reading is one digit, or all
// of it an account of two.
func terlaluPendek(bacaan string) bool {
	ruas := strings.Split(bacaan, "|")
	akhir := ruas[2]
	if akhir == "" {
		akhir = ruas[1]
	}
	return len(akhir) == 1 && akhir != "X" || len(akhir) == 3 && bacaan == "||"+akhir
}

func TestSplitKode(t *testing.T) {
	for _, c := range []struct {
		s                    string
		skpd, kode, rekening string
		perbaikan            string
	}{
		// The line of the issue, and the same with an SKPD in front.
		{"7.01.01.2.06.0002.5.1.02.01.001.00024.", "", "7.01.01.2.06.0002", "5.1.02.01.001.00024", `[titik "." disisihkan (posisi 37)]`},
		{
			"1.01.2.22.0.00.01.0000.1.01.02.2.01.0001.5.1.02.01.01.0024",
			"1.01.2.22.0.00.01.0000", "1.01.02.2.01.0001", "5.1.02.01.01.0024", "[]",
		},
		{"1.06.04.2.01.14.5.1.02.01.01.001", "", "1.06.04.2.01.14", "5.1.02.01.01.001", "[]"},
		{"X.XX.01.2.01.0001.5.1.01", "", "X.XX.01.2.01.0001", "5.1.01", "[]"},
		{"1.06.04.2.01.0014.5.1", "", "1.06.04.2.01.0014", "5.1", "[]"},
		{"1.02.0.00.0.00.01.0000.4.1.01", "1.02.0.00.0.00.01.0000", "", "4.1.01", "[]"},
		{"1.02.0.00.0.00.01.0000.4.1", "1.02.0.00.0.00.01.0000", "", "4.1", "[]"},
		{"1.02.0.00.0.00.01.0000.1.02", "1.02.0.00.0.00.01.0000", "1.02", "", "[]"},
		{"1.02.0.00.0.00.01.0000.X.XX.01", "1.02.0.00.0.00.01.0000", "X.XX.01", "", "[]"},
		{"1.02.0.00.0.00.01.0001", "1.02.0.00.0.00.01.0001", "", "", "[]"},
		{"1.06.04", "", "1.06.04", "", "[]"},
		{"5.1.02", "", "", "5.1.02", "[]"},
		{"X", "", "X", "", "[]"},
		{
			"\u00a0 1.06.04.2.01.0014.5.1.02. \n", "", "1.06.04.2.01.0014", "5.1.02",
			`[spasi "\u00a0 " disisihkan (posisi 0) titik "." disisihkan (posisi 27) spasi " \n" disisihkan (posisi 28)]`,
		},
	} {
		g, perbaikan, err := SplitKode(c.s)
		if err != nil {
			t.Errorf("%q: %v", c.s, err)
			continue
		}
		got := []string{g.SKPD.String(), g.Kode.String(), g.Rekening.String(), fmt.Sprint(perbaikan)}
		if diff := cmp.Diff([]string{c.skpd, c.kode, c.rekening, c.perbaikan}, got); diff != "" {
			t.Errorf("%q (-harus +jadi):\n%s", c.s, diff)
		}
		periksaSplit(t, c.s)
	}
}

func TestSplitKodeErrors(t *testing.T) {
	for s, want := range map[string]string{
		"":    `kode "": posisi 0: diharapkan urusan 1 sampai 9 atau X, ditemukan akhir teks`,
		".":   `kode ".": posisi 0: diharapkan urusan 1 sampai 9 atau X, ditemukan "."`,
		"  ":  `kode "  ": posisi 2: diharapkan urusan 1 sampai 9 atau X, ditemukan akhir teks`,
		"5":   `kode gabungan "5": posisi 0: diharapkan lebih dari satu angka, ditemukan "5"; satu angka dapat berarti urusan, akun atau nomor urut`,
		" 1.": `kode gabungan " 1.": posisi 1: diharapkan lebih dari satu angka, ditemukan "1"; satu angka dapat berarti urusan, akun atau nomor urut`,
		"1.1": `kode gabungan "1.1": posisi 0: diharapkan kode rekening mulai jenis, ditemukan "1.1"; ` +
			`dapat berarti bidang urusan yang ditulis sebagai angka, seperti 1.1 untuk 1.10`,
		"1.01.2.22.0.00.01.0000.5": `kode gabungan "1.01.2.22.0.00.01.0000.5": posisi 23: diharapkan lebih dari satu angka, ditemukan "5"; ` +
			`satu angka dapat berarti urusan, akun atau nomor urut`,
		"7.01.01.2.06.0002.5": `kode gabungan "7.01.01.2.06.0002.5": posisi 18: diharapkan kode rekening mulai kelompok, ditemukan "5"; ` +
			`satu angka dapat berarti nomor urut`,
		"7.01.01.2.06.0002..":     `kode rekening "7.01.01.2.06.0002..": posisi 18: diharapkan akun satu digit, 1 sampai 8, ditemukan "."`,
		"7.01.01.2.06.0002.9.1":   `kode rekening "7.01.01.2.06.0002.9.1": posisi 18: diharapkan akun satu digit, 1 sampai 8, ditemukan "9"`,
		"7.01.01.2.06.0002.5.1.2": `kode rekening "7.01.01.2.06.0002.5.1.2": posisi 22: diharapkan jenis dua digit, ditemukan "2"`,
		"7.01.01.5.1.02":          `kode "7.01.01.5.1.02": posisi 10: diharapkan kegiatan dua digit, ditemukan "1"`,
		"1.01.2.22.0.00.00.0000.1.01": `kode SKPD "1.01.2.22.0.00.00.0000.1.01": posisi 15: diharapkan nomor SKPD 01 sampai 99, ` +
			`ditemukan "00"`,
		"1.01.2.22.0.00.01.0000.1.01.2": `kode "1.01.2.22.0.00.01.0000.1.01.2": posisi 28: diharapkan program dua digit, ditemukan "2"`,
		"1.01.2.22.0.00.01.0000.1.02.0.00.0.00.01.0000": `kode "1.01.2.22.0.00.01.0000.1.02.0.00.0.00.01.0000": posisi 28: ` +
			`diharapkan program dua digit, ditemukan "0"`,
	} {
		periksaSplit(t, s)
		_, _, err := SplitKode(s)
		if err == nil || err.Error() != want {
			t.Errorf("%q: galat\n%v\ndiharapkan\n%s", s, err, want)
		}
	}
}

// TestSplitKodeRandom joins codes of all kinds, and changes single bytes.
func TestSplitKodeRandom(t *testing.T) {
	const huruf = "0123456789.X "
	r := rand.New(rand.NewPCG(4, 3))
	pilih := func(benih []string) string { return benih[r.IntN(len(benih))] }
	for range 5_000 {
		var kode []string
		for range 1 + r.IntN(4) {
			kode = append(kode, pilih([]string{pilih(benihSKPD), pilih(benihKode), pilih(benihRekening)}))
		}
		b := []byte(strings.Join(kode, "."))
		for range r.IntN(2) {
			if len(b) > 0 {
				b[r.IntN(len(b))] = huruf[r.IntN(len(huruf))]
			}
		}
		periksaSplit(t, string(b))
	}
}
