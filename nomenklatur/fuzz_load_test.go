package nomenklatur

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
)

// FuzzLoad reads any text: it loads, or fails with a LoadError and nothing
// else; every line is in the catalogue or in a finding; and what was loaded
// comes back from both forms of export.
func FuzzLoad(f *testing.F) {
	for _, s := range []string{
		"", "\n\n", "kode,nama\n1.06,Sosial\n", "kode;nama\n1.06;\"A;B\"\n", "1.06\tSosial\n1.06.04\tRehabilitasi\n",
		"urusan\tbidang\tprogram\tkegiatan\tsub kegiatan\tnama\n1\t06\t04\t2.01\t0014\tA\n1\t6\t4\t2.1\t\tB\n",
		"kode_urusan,nama_urusan,kode_program,nama_program,kode_sub_giat,nama_sub_giat\n1,W,1.06.04,P,1.06.04.2.01.0014,S\n1,W,1.06.04,P,1.06.04.2.01.0014,S\n",
		"1.01 Pendidikan\n1.02 Kesehatan\n", "kode\tnama\n1.06\t\"A\" b\n", kolomKatalog + "1.06\tkabkota\t A\t\t\t\t900.1.15.5-1317/2023\tx\tsatu-sumber\n",
		"Program,Kegiatan\n1.06.04 P,1.06.04.2.01 K\n", "\ufeffkode,nama\n\"1.06\",\"a\r\nb\"\n", "1,06,04,2.01,0014,A\n", "kode,nama\n1.06,\u0085x\n1.07,\u2028\n",
	} {
		f.Add(s, byte(0))
	}
	f.Fuzz(func(t *testing.T, s string, pemisah byte) {
		opsi := []LoadOption{WithEdisi(Kepmendagri1317)}
		if pemisah&1 != 0 {
			opsi = append(opsi, WithJenisDaerah(KabupatenKota))
		}
		if pemisah&2 != 0 {
			opsi = append(opsi, WithPemisah(rune(",;\t|"[pemisah>>2&3])))
		}
		k, temuan, err := Load(strings.NewReader(s), opsi...)
		if err != nil {
			var e *LoadError
			if !errors.As(err, &e) || e.Baris < 1 || e.Kolom < 1 || k != nil || temuan != nil {
				t.Fatalf("%v, %v, %v", k, temuan, err)
			}
			return
		}
		for _, x := range temuan {
			if x.Baris < 1 || x.Baris > strings.Count(s, "\n")+1 || x.Pesan == "" || x.Kode == "" || x.Keparahan == 0 {
				t.Fatalf("temuan %+v", x)
			}
		}
		if n := barisIsi(s, ",;\t", true); !strings.Contains(s, `"`) && k.Len()+len(temuan) < n {
			t.Fatalf("%d baris berisi, %d dimuat, %d temuan", n, k.Len(), len(temuan))
		}
		k.Validate()
		pulang(t, k)
	})
}

// FuzzLoadBaris reads lines below a fixed head, one code each: as many are
// loaded as are not reported to be left out, no more and no fewer.
func FuzzLoadBaris(f *testing.F) {
	for _, s := range []string{
		"1.06\tA\tbidang", "1.06.04.2.1\tA\t", "\tA", "1.06\t1.07 B", "1.06\tA\tB\tC", "kode\tnama", "1.06.04.02.01 K\t\tkegiatan\n1.06.04.2.01\tK",
		"1\t2\t3\n1.06\tA", "5.1.02\tA\n1\tB", "x.xx.01\tA\n\t\t\n 1.06 \tB",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.Contains(s, `"`) {
			return // lines could then be parts of one cell
		}
		s = "kode\tnama\tlevel\n" + s
		k, temuan, err := Load(strings.NewReader(s), WithEdisi(Kepmendagri1317), WithJenisDaerah(KabupatenKota), WithPemisah('\t'))
		if err != nil {
			return
		}
		luar := 0
		for _, x := range temuan {
			if x.Keparahan == Galat || x.Kode == KategoriBarisDilewati {
				luar++
			}
		}
		if n := barisIsi(s, "\t", false); k.Len()+luar != n {
			t.Fatalf("%d baris berisi, %d dimuat, %d tidak", n, k.Len(), luar)
		}
	})
}

// barisIsi counts the lines that hold anything but separators and are surely no
// head: if longgar, those without any word of a head, however the line is cut;
// else all but the first and those of nothing else right below it.
func barisIsi(s, pemisah string, longgar bool) (n int) {
	atas := true
	for line := range strings.SplitSeq(strings.TrimPrefix(s, "\ufeff"), "\n") {
		if strings.TrimFunc(line, func(r rune) bool { return kosong(r) || strings.ContainsRune(pemisah, r) }) == "" {
			continue
		}
		sel := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(pemisah, r) })
		dikenal, terisi := dikenalKepala(rekamanDaftar{sel: sel})
		utuh, _ := medanKepala(line)
		atas = atas && dikenal > 0 && dikenal == terisi
		if longgar && dikenal == 0 && utuh == tanpaMedan || !longgar && !atas {
			n++
		}
	}
	return n
}

// pulang writes k in both forms and reads it back.
func pulang(t *testing.T, k *Katalog) {
	t.Helper()
	var tsv, yml bytes.Buffer
	if err := k.WriteTSV(&tsv); err != nil {
		if !errors.Is(err, ErrEkspor) {
			t.Fatal(err)
		}
	} else if got, temuan, err := Load(bytes.NewReader(tsv.Bytes())); err != nil || len(temuan) > 0 || !slices.Equal(got.entri, k.entri) {
		t.Fatalf("TSV tidak kembali: %v %v\n%q\n%+v\n%+v", err, temuan, tsv.String(), k.entri, got)
	}
	if err := k.WriteYAML(&yml); err != nil {
		t.Fatal(err)
	}
	if got, err := LoadYAML(bytes.NewReader(yml.Bytes())); err != nil || !slices.Equal(got.entri, k.entri) {
		t.Fatalf("YAML tidak kembali: %v\n%q", err, yml.String())
	}
}

// FuzzLoadYAML reads any text: no panic, a LoadError or a catalogue.
func FuzzLoadYAML(f *testing.F) {
	for _, s := range []string{
		"", "[]", "- kode: \"1.06\"\n  daerah: kabkota\n  nama: \"A\"\n  edisi: [\"900.1.15.5-1317/2023\"]\n",
		"- {kode: 1.06, daerah: provinsi}\n", "- &a {kode: \"1\"}\n- *a\n", "- kode: [1]\n", "a: b\n", "- x\n---\n- y\n", "- null\n", "\t",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		k, err := LoadYAML(strings.NewReader(s), WithEdisi(Kepmendagri1317))
		if err != nil {
			var e *LoadError
			if !errors.As(err, &e) || e.Baris < 1 || e.Kolom < 1 || k != nil {
				t.Fatalf("%v %v", k, err)
			}
			return
		}
		pulang(t, k)
	})
}
