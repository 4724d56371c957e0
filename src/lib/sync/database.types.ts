// Written by `npm run types:database` from supabase/migrations. Do not edit: `npm test` fails when it is stale.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export interface Database {
  public: {
    Tables: {
      appeals: {
        Row: {
          action_id: number;
          answer: string;
          created_at: string;
          decided_at: string | null;
          group_id: string;
          id: string;
          state: string;
          text: string;
          user_id: string;
        };
        Insert: {
        };
        Update: {
        };
        Relationships: [];
      };
      article_readings: {
        Row: {
          article_key: string;
          created_at: string;
          deleted_at: string | null;
          id: string;
          owner_id: string;
          read_on: string;
          revision: number;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
          article_key: string;
          created_at: string;
          id: string;
          read_on: string;
        };
        Update: {
          article_key?: string;
          created_at?: string;
          deleted_at?: string | null;
          read_on?: string;
        };
        Relationships: [];
      };
      blocks: {
        Row: {
          active: boolean;
          blocked_id: string;
          created_at: string;
          deleted_at: string | null;
          id: string;
          owner_id: string;
          revision: number;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
          active: boolean;
          blocked_id: string;
          created_at: string;
          id: string;
        };
        Update: {
          active?: boolean;
          deleted_at?: string | null;
        };
        Relationships: [];
      };
      check_ins: {
        Row: {
          checked_on: string;
          created_at: string;
          deleted_at: string | null;
          fatigue: number | null;
          function: number | null;
          id: string;
          mood: number | null;
          night_note: string;
          night_symptoms: boolean | null;
          note: string;
          owner_id: string;
          pain: number | null;
          revision: number;
          sleep_quality: number | null;
          standing_minutes: number | null;
          step_count: number | null;
          stress: number | null;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
          checked_on: string;
          created_at: string;
          fatigue?: number | null;
          function?: number | null;
          id: string;
          mood?: number | null;
          night_note?: string;
          night_symptoms?: boolean | null;
          note?: string;
          pain?: number | null;
          sleep_quality?: number | null;
          standing_minutes?: number | null;
          step_count?: number | null;
          stress?: number | null;
        };
        Update: {
          checked_on?: string;
          created_at?: string;
          deleted_at?: string | null;
          fatigue?: number | null;
          function?: number | null;
          mood?: number | null;
          night_note?: string;
          night_symptoms?: boolean | null;
          note?: string;
          pain?: number | null;
          sleep_quality?: number | null;
          standing_minutes?: number | null;
          step_count?: number | null;
          stress?: number | null;
        };
        Relationships: [];
      };
      cheers: {
        Row: {
          created_at: string;
          deleted_at: string | null;
          group_id: string;
          id: string;
          kind: string | null;
          owner_id: string;
          share_id: string;
          share_owner_id: string;
        };
        Insert: {
          created_at: string;
          id: string;
          kind?: string | null;
          share_id: string;
          share_owner_id: string;
        };
        Update: {
          deleted_at?: string | null;
          kind?: string | null;
        };
        Relationships: [];
      };
      comments: {
        Row: {
          created_at: string;
          deleted_at: string | null;
          group_id: string;
          id: string;
          owner_id: string;
          posted_at: string;
          share_id: string;
          share_owner_id: string;
          standing: string;
          text: string;
        };
        Insert: {
          created_at: string;
          id: string;
          share_id: string;
          share_owner_id: string;
          text: string;
        };
        Update: {
          deleted_at?: string | null;
        };
        Relationships: [];
      };
      commitments: {
        Row: {
          answered_on: string | null;
          created_at: string;
          deleted_at: string | null;
          due_on: string;
          id: string;
          outcome: string | null;
          owner_id: string;
          words: string;
        };
        Insert: {
          answered_on?: string | null;
          created_at: string;
          due_on: string;
          id: string;
          outcome?: string | null;
          words: string;
        };
        Update: {
          answered_on?: string | null;
          created_at?: string;
          deleted_at?: string | null;
          due_on?: string;
          outcome?: string | null;
          words?: string;
        };
        Relationships: [];
      };
      earlier_texts: {
        Row: {
          deleted_at: string | null;
          field: string;
          id: string;
          owner_id: string;
          replaced_at: string;
          revision: number;
          row_id: string;
          table_name: string;
          text: string;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
        };
        Update: {
          deleted_at?: string | null;
        };
        Relationships: [];
      };
      exposures: {
        Row: {
          belief_after: number | null;
          belief_before: number | null;
          committed_on: string;
          coping: number | null;
          created_at: string;
          deleted_at: string | null;
          fear_after: number | null;
          fear_before: number | null;
          feared_outcome: string;
          id: string;
          learned: string;
          outcome: string | null;
          owner_id: string;
          revision: number;
          safety_habits: string;
          session_id: string | null;
          severity: number | null;
          situation: string;
          step_id: string;
          text_writers: Json;
          updated_at: string;
          what_happened: string;
        };
        Insert: {
          belief_after?: number | null;
          belief_before?: number | null;
          committed_on: string;
          coping?: number | null;
          created_at: string;
          fear_after?: number | null;
          fear_before?: number | null;
          feared_outcome: string;
          id: string;
          learned?: string;
          outcome?: string | null;
          safety_habits?: string;
          session_id?: string | null;
          severity?: number | null;
          situation?: string;
          step_id: string;
          what_happened?: string;
        };
        Update: {
          belief_after?: number | null;
          belief_before?: number | null;
          committed_on?: string;
          coping?: number | null;
          created_at?: string;
          deleted_at?: string | null;
          fear_after?: number | null;
          fear_before?: number | null;
          feared_outcome?: string;
          learned?: string;
          outcome?: string | null;
          safety_habits?: string;
          session_id?: string | null;
          severity?: number | null;
          situation?: string;
          step_id?: string;
          what_happened?: string;
        };
        Relationships: [];
      };
      flare_up_plans: {
        Row: {
          created_at: string;
          deleted_at: string | null;
          early_signs: string;
          first_step: string;
          id: string;
          kind_words: string;
          owner_id: string;
          rest_plan: string;
          revision: number;
          text_writers: Json;
          updated_at: string;
          what_helps: string;
          who_helps: string;
        };
        Insert: {
          created_at: string;
          early_signs?: string;
          first_step?: string;
          id: string;
          kind_words?: string;
          rest_plan?: string;
          what_helps?: string;
          who_helps?: string;
        };
        Update: {
          created_at?: string;
          deleted_at?: string | null;
          early_signs?: string;
          first_step?: string;
          kind_words?: string;
          rest_plan?: string;
          what_helps?: string;
          who_helps?: string;
        };
        Relationships: [];
      };
      flare_ups: {
        Row: {
          confirmed: boolean;
          created_at: string;
          deleted_at: string | null;
          ended_on: string | null;
          id: string;
          owner_id: string;
          revision: number;
          started_on: string;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
          confirmed: boolean;
          created_at: string;
          ended_on?: string | null;
          id: string;
          started_on: string;
        };
        Update: {
          confirmed?: boolean;
          created_at?: string;
          deleted_at?: string | null;
          ended_on?: string | null;
          started_on?: string;
        };
        Relationships: [];
      };
      goals: {
        Row: {
          ability: number | null;
          created_at: string;
          deleted_at: string | null;
          id: string;
          life_value_id: string | null;
          owner_id: string;
          position: string;
          reached_on: string | null;
          reason: string;
          revision: number;
          status: string;
          target: string;
          target_on: string | null;
          text_writers: Json;
          title: string;
          updated_at: string;
        };
        Insert: {
          ability?: number | null;
          created_at: string;
          id: string;
          life_value_id?: string | null;
          position: string;
          reached_on?: string | null;
          reason?: string;
          status?: string;
          target?: string;
          target_on?: string | null;
          title: string;
        };
        Update: {
          ability?: number | null;
          created_at?: string;
          deleted_at?: string | null;
          life_value_id?: string | null;
          position?: string;
          reached_on?: string | null;
          reason?: string;
          status?: string;
          target?: string;
          target_on?: string | null;
          title?: string;
        };
        Relationships: [];
      };
      group_members: {
        Row: {
          display_name: string;
          group_id: string;
          joined_at: string;
          role: string;
          state: string;
          user_id: string;
        };
        Insert: {
        };
        Update: {
        };
        Relationships: [];
      };
      groups: {
        Row: {
          created_at: string;
          created_by: string | null;
          description: string;
          hold_first_posts: number;
          id: string;
          kind: string;
          name: string;
          rules: string;
          slow_mode_minutes: number;
        };
        Insert: {
        };
        Update: {
        };
        Relationships: [];
      };
      invites: {
        Row: {
          created_at: string;
          created_by: string | null;
          expires_at: string;
          group_id: string;
          id: string;
          kind: string;
          label: string;
          max_uses: number;
          revoked_at: string | null;
          uses: number;
        };
        Insert: {
        };
        Update: {
        };
        Relationships: [];
      };
      join_requests: {
        Row: {
          answered_at: string | null;
          created_at: string;
          display_name: string;
          group_id: string;
          id: string;
          message: string;
          state: string;
          user_id: string;
        };
        Insert: {
        };
        Update: {
        };
        Relationships: [];
      };
      journal_entries: {
        Row: {
          created_at: string;
          deleted_at: string | null;
          goal_id: string | null;
          id: string;
          kind: string;
          owner_id: string;
          revision: number;
          session_id: string | null;
          step_id: string | null;
          tags: string[];
          text: string;
          text_writers: Json;
          updated_at: string;
          written_on: string;
        };
        Insert: {
          created_at: string;
          goal_id?: string | null;
          id: string;
          kind: string;
          session_id?: string | null;
          step_id?: string | null;
          tags?: string[];
          text: string;
          written_on: string;
        };
        Update: {
          created_at?: string;
          deleted_at?: string | null;
          goal_id?: string | null;
          kind?: string;
          session_id?: string | null;
          step_id?: string | null;
          tags?: string[];
          text?: string;
          written_on?: string;
        };
        Relationships: [];
      };
      life_values: {
        Row: {
          area: string;
          created_at: string;
          deleted_at: string | null;
          id: string;
          name: string;
          owner_id: string;
          position: string;
          revision: number;
          text_writers: Json;
          updated_at: string;
          why: string;
        };
        Insert: {
          area: string;
          created_at: string;
          id: string;
          name: string;
          position: string;
          why?: string;
        };
        Update: {
          area?: string;
          created_at?: string;
          deleted_at?: string | null;
          name?: string;
          position?: string;
          why?: string;
        };
        Relationships: [];
      };
      maintenance_plans: {
        Row: {
          created_at: string;
          deleted_at: string | null;
          gains: string;
          id: string;
          if_it_slips: string;
          owner_id: string;
          revision: number;
          text_writers: Json;
          updated_at: string;
          warning_signs: string;
          weekly_habits: string;
          who_knows: string;
        };
        Insert: {
          created_at: string;
          gains?: string;
          id: string;
          if_it_slips?: string;
          warning_signs?: string;
          weekly_habits?: string;
          who_knows?: string;
        };
        Update: {
          created_at?: string;
          deleted_at?: string | null;
          gains?: string;
          if_it_slips?: string;
          warning_signs?: string;
          weekly_habits?: string;
          who_knows?: string;
        };
        Relationships: [];
      };
      measurements: {
        Row: {
          answers: number[];
          created_at: string;
          deleted_at: string | null;
          goal_ids: string[];
          id: string;
          measure: string;
          measured_on: string;
          name: string;
          note: string;
          owner_id: string;
          revision: number;
          text_writers: Json;
          total: number | null;
          updated_at: string;
        };
        Insert: {
          answers?: number[];
          created_at: string;
          goal_ids?: string[];
          id: string;
          measure: string;
          measured_on: string;
          name?: string;
          note?: string;
          total?: number | null;
        };
        Update: {
          answers?: number[];
          created_at?: string;
          deleted_at?: string | null;
          goal_ids?: string[];
          measure?: string;
          measured_on?: string;
          name?: string;
          note?: string;
          total?: number | null;
        };
        Relationships: [];
      };
      milestones: {
        Row: {
          amount: number | null;
          created_at: string;
          deleted_at: string | null;
          goal_title: string;
          happened_on: string | null;
          id: string;
          journal_text: string;
          mood: number | null;
          owner_id: string;
          pain: number | null;
          step_title: string;
          story: string;
          unit: string;
          words: string;
        };
        Insert: {
          amount?: number | null;
          created_at: string;
          goal_title?: string;
          happened_on?: string | null;
          id: string;
          journal_text?: string;
          mood?: number | null;
          pain?: number | null;
          step_title?: string;
          story?: string;
          unit?: string;
          words: string;
        };
        Update: {
          amount?: number | null;
          created_at?: string;
          deleted_at?: string | null;
          goal_title?: string;
          happened_on?: string | null;
          journal_text?: string;
          mood?: number | null;
          pain?: number | null;
          step_title?: string;
          story?: string;
          unit?: string;
          words?: string;
        };
        Relationships: [];
      };
      moderation_actions: {
        Row: {
          action: string;
          actor_id: string | null;
          actor_name: string;
          comment_id: string | null;
          comment_owner_id: string | null;
          created_at: string;
          group_id: string;
          id: number;
          reason: string;
          share_id: string | null;
          share_owner_id: string | null;
          subject_id: string | null;
          subject_name: string;
          until: string | null;
        };
        Insert: {
        };
        Update: {
        };
        Relationships: [];
      };
      notices: {
        Row: {
          action_id: number | null;
          created_at: string;
          excerpt: string;
          group_id: string | null;
          group_name: string;
          id: number;
          kind: string;
          read_at: string | null;
          reason: string;
          until: string | null;
          user_id: string;
        };
        Insert: {
        };
        Update: {
        };
        Relationships: [];
      };
      obstacles: {
        Row: {
          created_at: string;
          deleted_at: string | null;
          ends_on: string | null;
          every_year: boolean;
          id: string;
          if_text: string;
          kind: string;
          owner_id: string;
          revision: number;
          starts_on: string | null;
          step_id: string | null;
          text_writers: Json;
          then_text: string;
          updated_at: string;
        };
        Insert: {
          created_at: string;
          ends_on?: string | null;
          every_year: boolean;
          id: string;
          if_text: string;
          kind: string;
          starts_on?: string | null;
          step_id?: string | null;
          then_text: string;
        };
        Update: {
          created_at?: string;
          deleted_at?: string | null;
          ends_on?: string | null;
          every_year?: boolean;
          if_text?: string;
          kind?: string;
          starts_on?: string | null;
          step_id?: string | null;
          then_text?: string;
        };
        Relationships: [];
      };
      pauses: {
        Row: {
          created_at: string;
          deleted_at: string | null;
          ends_on: string | null;
          id: string;
          kind: string;
          note: string;
          owner_id: string;
          revision: number;
          starts_on: string;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
          created_at: string;
          ends_on?: string | null;
          id: string;
          kind: string;
          note?: string;
          starts_on: string;
        };
        Update: {
          created_at?: string;
          deleted_at?: string | null;
          ends_on?: string | null;
          kind?: string;
          note?: string;
          starts_on?: string;
        };
        Relationships: [];
      };
      profiles: {
        Row: {
          country: string;
          created_at: string;
          deleted_at: string | null;
          display_name: string;
          emergency_number: string;
          first_share: number;
          id: string;
          increase_share: number;
          measures_put_off_on: string | null;
          minimum_share: number;
          owner_id: string;
          return_share: number;
          revision: number;
          safety_answer: string | null;
          sessions_before_step_up: number;
          text_writers: Json;
          updated_at: string;
          welcomed_at: string | null;
        };
        Insert: {
          country?: string;
          created_at: string;
          display_name?: string;
          emergency_number?: string;
          first_share?: number;
          id: string;
          increase_share?: number;
          measures_put_off_on?: string | null;
          minimum_share?: number;
          return_share?: number;
          safety_answer?: string | null;
          sessions_before_step_up?: number;
          welcomed_at?: string | null;
        };
        Update: {
          country?: string;
          created_at?: string;
          deleted_at?: string | null;
          display_name?: string;
          emergency_number?: string;
          first_share?: number;
          increase_share?: number;
          measures_put_off_on?: string | null;
          minimum_share?: number;
          return_share?: number;
          safety_answer?: string | null;
          sessions_before_step_up?: number;
          welcomed_at?: string | null;
        };
        Relationships: [];
      };
      progress_summaries: {
        Row: {
          created_at: string;
          days_active: number | null;
          deleted_at: string | null;
          id: string;
          kept: number | null;
          mood_usual: number | null;
          note: string;
          owner_id: string;
          pain_usual: number | null;
          planned: number | null;
          sessions_done: number | null;
          step_reached: string;
          week_of: string;
        };
        Insert: {
          created_at: string;
          days_active?: number | null;
          id: string;
          kept?: number | null;
          mood_usual?: number | null;
          note?: string;
          pain_usual?: number | null;
          planned?: number | null;
          sessions_done?: number | null;
          step_reached?: string;
          week_of: string;
        };
        Update: {
          created_at?: string;
          days_active?: number | null;
          deleted_at?: string | null;
          kept?: number | null;
          mood_usual?: number | null;
          note?: string;
          pain_usual?: number | null;
          planned?: number | null;
          sessions_done?: number | null;
          step_reached?: string;
          week_of?: string;
        };
        Relationships: [];
      };
      quota_decisions: {
        Row: {
          advice: string | null;
          choice: string;
          created_at: string;
          decided_by: string;
          decided_on: string;
          deleted_at: string | null;
          id: string;
          note: string;
          owner_id: string;
          quota_after: number | null;
          quota_before: number | null;
          revision: number;
          session_ids: string[];
          step_id: string;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
          advice?: string | null;
          choice: string;
          created_at: string;
          decided_by: string;
          decided_on: string;
          id: string;
          note?: string;
          quota_after?: number | null;
          quota_before?: number | null;
          session_ids?: string[];
          step_id: string;
        };
        Update: {
          advice?: string | null;
          choice?: string;
          created_at?: string;
          decided_by?: string;
          decided_on?: string;
          deleted_at?: string | null;
          note?: string;
          quota_after?: number | null;
          quota_before?: number | null;
          session_ids?: string[];
          step_id?: string;
        };
        Relationships: [];
      };
      reports: {
        Row: {
          comment_id: string | null;
          comment_owner_id: string | null;
          created_at: string;
          deleted_at: string | null;
          group_id: string;
          id: string;
          note: string;
          owner_id: string;
          reason: string;
          reported_at: string;
          revision: number;
          share_id: string;
          share_owner_id: string;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
          comment_id?: string | null;
          comment_owner_id?: string | null;
          created_at: string;
          id: string;
          note?: string;
          reason: string;
          share_id: string;
          share_owner_id: string;
        };
        Update: {
          deleted_at?: string | null;
        };
        Relationships: [];
      };
      schedule_changes: {
        Row: {
          created_at: string;
          deleted_at: string | null;
          id: string;
          moved_to: string | null;
          owner_id: string;
          planned_on: string;
          revision: number;
          step_id: string;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
          created_at: string;
          id: string;
          moved_to?: string | null;
          planned_on: string;
          step_id: string;
        };
        Update: {
          created_at?: string;
          deleted_at?: string | null;
          moved_to?: string | null;
          planned_on?: string;
          step_id?: string;
        };
        Relationships: [];
      };
      schedules: {
        Row: {
          created_at: string;
          deleted_at: string | null;
          full_on: number[];
          id: string;
          minimum_on: number[];
          owner_id: string;
          reminder_minutes: number | null;
          revision: number;
          starts_at: string | null;
          starts_on: string;
          step_id: string;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
          created_at: string;
          full_on?: number[];
          id: string;
          minimum_on?: number[];
          reminder_minutes?: number | null;
          starts_at?: string | null;
          starts_on: string;
          step_id: string;
        };
        Update: {
          created_at?: string;
          deleted_at?: string | null;
          full_on?: number[];
          minimum_on?: number[];
          reminder_minutes?: number | null;
          starts_at?: string | null;
          starts_on?: string;
          step_id?: string;
        };
        Relationships: [];
      };
      sessions: {
        Row: {
          active_seconds: number | null;
          amount_done: number;
          created_at: string;
          deleted_at: string | null;
          ended_at: string;
          exertion: number | null;
          fatigue: number | null;
          held_on: string;
          id: string;
          minimum: number | null;
          morning_checked_on: string | null;
          morning_pain: number | null;
          owner_id: string;
          pain: number | null;
          pain_before: number | null;
          quota: number | null;
          reflection: string;
          revision: number;
          satisfaction: number | null;
          started_at: string;
          step_id: string;
          stop_reason: string | null;
          text_writers: Json;
          unit: string;
          updated_at: string;
        };
        Insert: {
          active_seconds?: number | null;
          amount_done: number;
          created_at: string;
          ended_at: string;
          exertion?: number | null;
          fatigue?: number | null;
          held_on: string;
          id: string;
          minimum?: number | null;
          morning_checked_on?: string | null;
          morning_pain?: number | null;
          pain?: number | null;
          pain_before?: number | null;
          quota?: number | null;
          reflection?: string;
          satisfaction?: number | null;
          started_at: string;
          step_id: string;
          stop_reason?: string | null;
          unit: string;
        };
        Update: {
          active_seconds?: number | null;
          amount_done?: number;
          created_at?: string;
          deleted_at?: string | null;
          ended_at?: string;
          exertion?: number | null;
          fatigue?: number | null;
          held_on?: string;
          minimum?: number | null;
          morning_checked_on?: string | null;
          morning_pain?: number | null;
          pain?: number | null;
          pain_before?: number | null;
          quota?: number | null;
          reflection?: string;
          satisfaction?: number | null;
          started_at?: string;
          step_id?: string;
          stop_reason?: string | null;
          unit?: string;
        };
        Relationships: [];
      };
      setback_reviews: {
        Row: {
          created_at: string;
          deleted_at: string | null;
          early_signs: string;
          happened_on: string;
          id: string;
          next_step: string;
          owner_id: string;
          revision: number;
          text_writers: Json;
          triggers: string;
          updated_at: string;
          what_happened: string;
          what_helped: string;
          what_to_adjust: string;
        };
        Insert: {
          created_at: string;
          early_signs?: string;
          happened_on: string;
          id: string;
          next_step?: string;
          triggers?: string;
          what_happened: string;
          what_helped?: string;
          what_to_adjust?: string;
        };
        Update: {
          created_at?: string;
          deleted_at?: string | null;
          early_signs?: string;
          happened_on?: string;
          next_step?: string;
          triggers?: string;
          what_happened?: string;
          what_helped?: string;
          what_to_adjust?: string;
        };
        Relationships: [];
      };
      shares: {
        Row: {
          commitment_id: string | null;
          created_at: string;
          deleted_at: string | null;
          group_id: string;
          id: string;
          kind: string;
          milestone_id: string | null;
          owner_id: string;
          posted_at: string;
          standing: string;
          summary_id: string | null;
        };
        Insert: {
          commitment_id?: string | null;
          created_at: string;
          group_id: string;
          id: string;
          kind: string;
          milestone_id?: string | null;
          summary_id?: string | null;
        };
        Update: {
          deleted_at?: string | null;
        };
        Relationships: [];
      };
      steps: {
        Row: {
          anticipated_pain: number | null;
          baseline_trials: number[];
          break_after: number | null;
          break_length: number | null;
          cleared: boolean | null;
          created_at: string;
          deleted_at: string | null;
          difficulty: number | null;
          fear: number | null;
          flexible_version: string;
          goal_id: string;
          id: string;
          independence_impact: number | null;
          kind: string;
          mastered_on: string | null;
          mood_impact: number | null;
          own_unit: string;
          owner_id: string;
          position: string;
          quota: number | null;
          revision: number;
          safety_habits: string;
          status: string;
          target: number | null;
          text_writers: Json;
          title: string;
          unit: string;
          updated_at: string;
        };
        Insert: {
          anticipated_pain?: number | null;
          baseline_trials?: number[];
          break_after?: number | null;
          break_length?: number | null;
          cleared?: boolean | null;
          created_at: string;
          difficulty?: number | null;
          fear?: number | null;
          flexible_version?: string;
          goal_id: string;
          id: string;
          independence_impact?: number | null;
          kind: string;
          mastered_on?: string | null;
          mood_impact?: number | null;
          own_unit?: string;
          position: string;
          quota?: number | null;
          safety_habits?: string;
          status?: string;
          target?: number | null;
          title: string;
          unit: string;
        };
        Update: {
          anticipated_pain?: number | null;
          baseline_trials?: number[];
          break_after?: number | null;
          break_length?: number | null;
          cleared?: boolean | null;
          created_at?: string;
          deleted_at?: string | null;
          difficulty?: number | null;
          fear?: number | null;
          flexible_version?: string;
          goal_id?: string;
          independence_impact?: number | null;
          kind?: string;
          mastered_on?: string | null;
          mood_impact?: number | null;
          own_unit?: string;
          position?: string;
          quota?: number | null;
          safety_habits?: string;
          status?: string;
          target?: number | null;
          title?: string;
          unit?: string;
        };
        Relationships: [];
      };
      summary_choices: {
        Row: {
          created_at: string;
          deleted_at: string | null;
          fields: string[];
          group_id: string;
          id: string;
          owner_id: string;
          revision: number;
          stopped: boolean;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
          created_at: string;
          fields: string[];
          group_id: string;
          id: string;
          stopped: boolean;
        };
        Update: {
          deleted_at?: string | null;
          fields?: string[];
          stopped?: boolean;
        };
        Relationships: [];
      };
      surroundings: {
        Row: {
          change: string;
          created_at: string;
          deleted_at: string | null;
          done: boolean;
          helper: string;
          id: string;
          owner_id: string;
          place: string;
          revision: number;
          step_id: string | null;
          text_writers: Json;
          updated_at: string;
        };
        Insert: {
          change: string;
          created_at: string;
          done: boolean;
          helper?: string;
          id: string;
          place: string;
          step_id?: string | null;
        };
        Update: {
          change?: string;
          created_at?: string;
          deleted_at?: string | null;
          done?: boolean;
          helper?: string;
          place?: string;
          step_id?: string | null;
        };
        Relationships: [];
      };
      thought_records: {
        Row: {
          belief_after: number | null;
          belief_before: number | null;
          created_at: string;
          deleted_at: string | null;
          evidence_against: string;
          evidence_for: string;
          feeling: string;
          id: string;
          kinder_thought: string;
          next_action: string;
          owner_id: string;
          revision: number;
          situation: string;
          text_writers: Json;
          thought: string;
          thought_on: string;
          updated_at: string;
        };
        Insert: {
          belief_after?: number | null;
          belief_before?: number | null;
          created_at: string;
          evidence_against?: string;
          evidence_for?: string;
          feeling?: string;
          id: string;
          kinder_thought?: string;
          next_action?: string;
          situation?: string;
          thought: string;
          thought_on: string;
        };
        Update: {
          belief_after?: number | null;
          belief_before?: number | null;
          created_at?: string;
          deleted_at?: string | null;
          evidence_against?: string;
          evidence_for?: string;
          feeling?: string;
          kinder_thought?: string;
          next_action?: string;
          situation?: string;
          thought?: string;
          thought_on?: string;
        };
        Relationships: [];
      };
      weekly_reviews: {
        Row: {
          ask_for: string;
          created_at: string;
          deleted_at: string | null;
          id: string;
          kindness: number | null;
          learned: string;
          meaning: number | null;
          next_week: string;
          owner_id: string;
          pacing: number | null;
          revision: number;
          text_writers: Json;
          updated_at: string;
          was_hard: string;
          week_of: string;
          went_well: string;
        };
        Insert: {
          ask_for?: string;
          created_at: string;
          id: string;
          kindness?: number | null;
          learned?: string;
          meaning?: number | null;
          next_week?: string;
          pacing?: number | null;
          was_hard?: string;
          week_of: string;
          went_well?: string;
        };
        Update: {
          ask_for?: string;
          created_at?: string;
          deleted_at?: string | null;
          kindness?: number | null;
          learned?: string;
          meaning?: number | null;
          next_week?: string;
          pacing?: number | null;
          was_hard?: string;
          week_of?: string;
          went_well?: string;
        };
        Relationships: [];
      };
      wins: {
        Row: {
          about: string;
          created_at: string;
          deleted_at: string | null;
          evidence_id: string | null;
          evidence_kind: string | null;
          hidden: boolean;
          id: string;
          owner_id: string;
          revision: number;
          source: string;
          text_writers: Json;
          updated_at: string;
          won_on: string;
          words: string;
        };
        Insert: {
          about?: string;
          created_at: string;
          evidence_id?: string | null;
          evidence_kind?: string | null;
          hidden: boolean;
          id: string;
          source: string;
          won_on: string;
          words?: string;
        };
        Update: {
          about?: string;
          created_at?: string;
          deleted_at?: string | null;
          evidence_id?: string | null;
          evidence_kind?: string | null;
          hidden?: boolean;
          source?: string;
          won_on?: string;
          words?: string;
        };
        Relationships: [];
      };
    };
    Views: Record<never, never>;
    Functions: {
      accept_invite: { Args: { token: string; display_name: string; message: string; rules_accepted: boolean }; Returns: Json };
      answer_appeal: { Args: { appeal_id: string; granted: boolean; answer: string }; Returns: undefined };
      answer_request: { Args: { request_id: string; approve: boolean }; Returns: undefined };
      change_group: { Args: { group_id: string; name: string; description: string; rules: string; hold_first_posts: number; slow_mode_minutes: number }; Returns: undefined };
      close_group: { Args: { group_id: string }; Returns: undefined };
      create_group: { Args: { kind: string; name: string; description: string; rules: string; display_name: string }; Returns: string };
      create_invite: { Args: { group_id: string; kind: string; label: string; max_uses: number; valid_days: number }; Returns: Json };
      delete_own_account: { Args: never; Returns: undefined };
      group_feed: { Args: { group_ids?: string[]; before_at?: string; before_id?: string; page_size?: number }; Returns: Json };
      leave_group: { Args: { group_id: string; take_posts: boolean }; Returns: undefined };
      look_at_invite: { Args: { token: string }; Returns: Json };
      make_appeal: { Args: { action_id: number; text: string }; Returns: undefined };
      make_moderator: { Args: { group_id: string; user_id: string }; Returns: undefined };
      mark_notices_read: { Args: never; Returns: undefined };
      mark_seen: { Args: { group_id: string }; Returns: undefined };
      moderate_comment: { Args: { comment_owner_id: string; comment_id: string; action: string; reason: string }; Returns: undefined };
      moderate_member: { Args: { group_id: string; user_id: string; action: string; reason: string; until?: string }; Returns: undefined };
      moderate_post: { Args: { share_owner_id: string; share_id: string; action: string; reason: string }; Returns: undefined };
      moderation_log: { Args: { group_id: string; before_id?: number; page_size?: number }; Returns: Json };
      moderation_queue: { Args: { group_id: string }; Returns: Json };
      my_circle: { Args: never; Returns: Json };
      my_left_posts: { Args: never; Returns: Json };
      rename_me: { Args: { group_id: string; display_name: string }; Returns: undefined };
      revoke_invite: { Args: { invite_id: string }; Returns: undefined };
      step_down: { Args: { group_id: string }; Returns: undefined };
      sync_pull: { Args: { client_id: string; cursor: number; page_size?: number }; Returns: Json };
      sync_push: { Args: { client_id: string; mutations: Json }; Returns: Json };
      take_back_everything: { Args: { group_id: string }; Returns: undefined };
      withdraw_request: { Args: { request_id: string }; Returns: undefined };
    };
    Enums: Record<never, never>;
    CompositeTypes: Record<never, never>;
  };
}
