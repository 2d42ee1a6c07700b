package nomenklatur

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
)

// FuzzLoadPeta: what loads writes out again, and what is written loads to the
// same map and the same bytes.
func FuzzLoadPeta(f *testing.F) {
	const kepala = petaAwal + "dari\tnamaDari\tke\tnamaKe\tjenis\tkeyakinan\tjarak\tkini\tnamaKini\tcatatan\n"
	for _, s := range []string{
		"", petaAwal, kepala,
		kepala + "1.06.04.2.01.12\tA\t1.06.04.2.01.0013\tA\tpindah\tpasti\t0\t\t\tlihat surat\n",
		kepala + "2.11.02.2.01.01\tA dan B\t2.11.02.2.01.0003\tA\tpecah\tusulan\t\t\t\t\n2.11.02.2.01.01\tA dan B\t2.11.02.2.01.0006\tB\tpecah\tusulan\t\t\t\t\n",
		kepala + "1.06.04.2.01.12\tA\t\t\tpakaiUlang\tpasti\t\t1.06.04.2.01.0012\tB\t\n\t\t1.06\tC\tbaru\tpasti\n1.01\t\t\t\tluar\t\n",
		kepala + "1.01\t\"A \"\"b\"\"\nc\"\t\t\tdicabut\ttidak ada\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := LoadPeta(strings.NewReader(s))
		if err != nil {
			return
		}
		var satu, dua bytes.Buffer
		if err := p.WriteTSV(&satu); err != nil {
			return // a name with a carriage return
		}
		q, err := LoadPeta(strings.NewReader(satu.String()))
		if err != nil {
			t.Fatalf("%v\n%s", err, satu.String())
		}
		if !reflect.DeepEqual(p, q) {
			t.Fatalf("peta lain setelah ditulis:\n%s", satu.String())
		}
		if err := q.WriteTSV(&dua); err != nil || satu.String() != dua.String() {
			t.Fatalf("TSV kedua lain: %v\n%s\n%s", err, satu.String(), dua.String())
		}
	})
}

// FuzzNewPeta: whatever the names, every old row has one fate, and every new
// row is a successor or new.
func FuzzNewPeta(f *testing.F) {
	f.Add("Penyusunan dan Penetapan RPPLH", "Pengawasan RPPLH", "Penetapan RPPLH", "Penyusunan RPPLH", false)
	f.Add("A", "A", "A", "A", false)
	f.Add("A B", "C", "C", "A B", true)
	f.Add("", "(", "Sub Kegiatan (", "****)", false)
	f.Add("Sistem Penyediaan Air Minum (SPAM)", "SPAM", "Sistem (S)", "\xff()()", false)
	f.Fuzz(func(t *testing.T, a, b, c, d string, ganda bool) {
		if len(a)+len(b)+len(c)+len(d) > 2000 {
			return
		}
		jarak := 1
		if ganda {
			jarak = 0 // one code twice
		}
		buat := func(e Edisi, nama ...string) Sisi {
			var entri []Entri
			for i, n := range nama {
				entri = append(entri, Entri{
					Kode: Kode{MustParseKode("1.06.04.2.01.0001").v + uint64(2*i*jarak)}, Nama: n, Indikator: n,
					JenisDaerah: KabupatenKota, Edisi: HimpunanOf(e),
				})
			}
			k, err := NewKatalog(entri)
			if err != nil {
				t.Fatal(err)
			}
			return Sisi{k, e, KabupatenKota}
		}
		p, err := NewPeta(buat(Kepmendagri3708, a, b), buat(Kepmendagri1317, c, d))
		if err != nil {
			t.Fatal(err)
		}
		lama, baru := 0, map[Kode]bool{}
		for r := range p.Baris() {
			if s := r.periksa(); s != "" {
				t.Errorf("%v %v: diharapkan %s", r.Jenis, r.Dari, s)
			}
			if r.Dari.IsValid() {
				lama++
			}
			for _, k := range r.KodeKe() {
				baru[k] = true
			}
		}
		if len(baru) != 1+jarak || lama > 2 || !ganda && lama != 2 {
			t.Errorf("%d baris lama, %d kode baru, mau 2 dan %d", lama, len(baru), 1+jarak)
		}
		var tsv bytes.Buffer
		if p.WriteTSV(&tsv) != nil {
			return // names that are no text
		}
		if q, err := LoadPeta(&tsv); err != nil || !reflect.DeepEqual(p, q) {
			t.Errorf("peta tidak kembali: %v\n%v\n%v", err, petaTeks(p), q)
		}
	})
}
